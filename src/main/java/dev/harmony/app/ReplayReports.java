package dev.harmony.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.simulation.Contender;
import dev.harmony.simulation.ReplayOutcome;
import java.io.IOException;
import java.nio.file.Files;

/** What a replay leaves behind. */
final class ReplayReports {
  /** The report for people. */
  static final String HTML = "report.html";

  private static final String JSON = "report.json";

  private final ReplayOutcome outcome;

  ReplayReports(ReplayOutcome outcome) {
    this.outcome = outcome;
  }

  /** Writes all files. */
  void write(AtomicDirectory folder) throws IOException {
    Files.writeString(folder.file(JSON), json());
  }

  /** The figures for machines. */
  String json() {
    ObjectNode document = new JsonMapper().createObjectNode();
    document.put("version", ApplicationVersion.current());
    document.put("seed", outcome.world().settings().seed());
    var results = document.putArray("results");
    for (Contender contender : outcome.contenders()) {
      ObjectNode result = results.addObject();
      result.put("name", contender.name().word());
      result.put("gpuHours", contender.score().gpuHours());
      result.put("cost", contender.score().cost());
      result.put("slaViolationRatio", contender.score().slaViolationRatio());
      result.put("scaleActions", contender.score().scaleActions());
    }
    return document.toPrettyString() + "\n";
  }

  /** The figures for a terminal. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%-14s %10s %10s %10s%n".formatted("contender", "GPU-hours", "violated", "actions"));
    for (Contender contender : outcome.contenders()) {
      table.append(
          "%-14s %10.1f %9.2f%% %10d%n"
              .formatted(
                  contender.name().word(),
                  contender.score().gpuHours(),
                  100 * contender.score().slaViolationRatio(),
                  contender.score().scaleActions()));
    }
    return table.toString();
  }
}
