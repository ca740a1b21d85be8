package dev.harmony.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harmony.simulation.ContenderName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/**
 * One replay of a suite, as its {@code report.json} tells it. Shares are fractions of one.
 *
 * @param replay the name of its manifest
 * @param seed of all random numbers
 * @param folder where its report lies, relative to that of the suite
 * @param trace the name of its trace
 * @param tolerance the share of steps that may be violated
 * @param violated the share of steps that Harmony violated
 * @param keepsPromise whether that is within what was promised
 * @param gpuHours what Harmony cost
 * @param aboveHpa how much that is above the HorizontalPodAutoscaler; empty where it did not
 *     compete
 * @param aboveHindsight the same above its best setting in hindsight
 * @param aboveOracle the same above what no plan with as many violations can cost less than
 */
public record SuiteRow(
    String replay,
    long seed,
    String folder,
    String trace,
    double tolerance,
    double violated,
    boolean keepsPromise,
    double gpuHours,
    OptionalDouble aboveHpa,
    OptionalDouble aboveHindsight,
    OptionalDouble aboveOracle) {

  /**
   * The row of the report in {@code suite}/{@code folder}.
   *
   * @throws IOException if it cannot be read
   */
  public static SuiteRow read(String replay, Path suite, String folder) throws IOException {
    Path file = suite.resolve(folder).resolve(ReportWriter.JSON);
    JsonNode report = new JsonMapper().readTree(file.toFile());
    JsonNode ours =
        result(report, ContenderName.HARMONY)
            .orElseThrow(() -> new IOException(file + " tells nothing of harmony"));
    double hours = ours.path("gpuHours").asDouble();
    return new SuiteRow(
        replay,
        report.path("seed").asLong(),
        folder,
        report.path("trace").path("name").asText(),
        report.path("policy").path("violationTolerance").asDouble(),
        ours.path("slaViolationRatio").asDouble(),
        ours.path("keepsPromise").asBoolean(),
        hours,
        above(hours, result(report, ContenderName.HPA)),
        above(hours, result(report, ContenderName.HPA_HINDSIGHT)),
        above(hours, Optional.of(ours.path("oracle"))));
  }

  private static Optional<JsonNode> result(JsonNode report, ContenderName name) {
    return StreamSupport.stream(report.path("results").spliterator(), false)
        .filter(each -> each.path("name").asText().equals(name.word()))
        .findFirst();
  }

  private static OptionalDouble above(double hours, Optional<JsonNode> rival) {
    double reference = rival.map(each -> each.path("gpuHours").asDouble()).orElse(0.0);
    return reference > 0 ? OptionalDouble.of(hours / reference - 1) : OptionalDouble.empty();
  }
}
