package dev.harmony.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harmony.app.Finding.Level;
import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The sub-command {@code harmony check}: what would go wrong with a policy, before it does. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Tells before a policy is installed whether it is valid and, with --prometheus, whether its queries"
          + " answer, how much they remember, whether the demand is cut off at the capacity, and whether"
          + " the objective could have been kept."
    },
    footer = {
      "",
      "Example:",
      "  harmony check chat.yaml --prometheus http://localhost:9090",
      "",
      "Exit codes: 0 no problem, 1 a problem or the work failed, 2 the input is wrong."
    })
public final class CheckCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "P.yaml", description = "the ScalingPolicy manifest")
  private Path policy = Path.of("");

  @Mixin private PrometheusArguments prometheus = new PrometheusArguments();

  @Option(names = "--json", description = "print the findings as JSON")
  private boolean json;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    ParsedPolicy parsed = Manifests.readPolicy(policy);
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok(policy.toString(), "is valid: %s".formatted(parsed.policy().key())));
    for (String field : parsed.notUsedByReplay()) {
      findings.add(Finding.ok(field, "means nothing in a replay"));
    }
    prometheus
        .client()
        .ifPresent(
            client ->
                findings.addAll(QueryCheck.of(client, parsed, InstantSource.system().instant())));
    print(findings);
    return findings.stream().anyMatch(each -> each.level() == Level.PROBLEM)
        ? ExitCode.SOFTWARE
        : ExitCode.OK;
  }

  private void print(List<Finding> findings) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(
          new JsonMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(Map.of("findings", findings)));
    } else {
      findings.forEach(
          each -> out.printf("%-8s %s: %s%n", each.level().word(), each.subject(), each.text()));
    }
    out.flush();
  }
}
