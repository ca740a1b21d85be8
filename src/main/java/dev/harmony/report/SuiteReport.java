package dev.harmony.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * All replays of a suite side by side: as a table for a terminal, as {@code suite.json}, and as a
 * page that links the single reports.
 *
 * @param version of the program that ran it
 * @param replays those that succeeded, in the order of the suite
 * @param failures what became of the others, one line each
 */
public record SuiteReport(String version, List<SuiteRow> replays, List<String> failures) {

  /** What the page is called. */
  public static final String HTML = "index.html";

  /** What the figures for machines are called. */
  public static final String JSON = "suite.json";

  static final List<String> COLUMNS =
      List.of(
          "replay",
          "seed",
          "GPU-hours",
          "violated",
          "allowed",
          "promise",
          "vs hpa",
          "vs hpa-hindsight",
          "vs oracle");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** Copies the lists. */
  public SuiteReport {
    replays = List.copyOf(replays);
    failures = List.copyOf(failures);
  }

  /** The text of {@link #JSON}, which ends with a line feed. */
  public String json() {
    try {
      return MAPPER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record can be written", impossible);
    }
  }

  /** The table for a terminal, with a sentence below it. */
  public String text() {
    return TextTable.of(COLUMNS, replays.stream().map(SuiteReport::cells).toList())
        + "\n"
        + sentence()
        + "\n";
  }

  /**
   * Writes {@link #JSON} and {@link #HTML} into {@code folder}, which must exist.
   *
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(JSON), json());
    Files.writeString(folder.resolve(HTML), SuitePage.of(this));
  }

  /** How many kept their promise. */
  String sentence() {
    long kept = replays.stream().filter(SuiteRow::keepsPromise).count();
    return "%d of %d replays kept what their policy promised%s."
        .formatted(
            kept,
            replays.size(),
            failures.isEmpty() ? "" : "; %d failed".formatted(failures.size()));
  }

  /** The cells of a row, in the order of {@link #COLUMNS}. */
  static List<String> cells(SuiteRow row) {
    DoubleFunction<String> change = Numerals::change;
    return List.of(
        row.replay(),
        Long.toString(row.seed()),
        Numerals.amount(row.gpuHours()),
        Numerals.percentApartFrom(row.violated(), row.tolerance()),
        Numerals.percent(row.tolerance()),
        row.keepsPromise() ? "kept" : "missed",
        Words.optional(row.aboveHpa(), change),
        Words.optional(row.aboveHindsight(), change),
        Words.optional(row.aboveOracle(), change));
  }
}
