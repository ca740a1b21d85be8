package dev.harmony.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** Writes the files of a report. The same replay gives the same bytes. */
public final class ReportWriter {

  /** What the page is called. */
  public static final String HTML = "report.html";

  /** What the figures for machines are called. */
  public static final String JSON = "report.json";

  private ReportWriter() {}

  /**
   * Writes {@link #JSON} and {@link #HTML} into {@code folder}, which must exist. Files of these
   * names are replaced.
   *
   * @throws IOException if a file cannot be written
   */
  public static void write(ReplayFigures figures, Path folder) throws IOException {
    write(figures, EnumSet.allOf(ReportFormat.class), folder);
  }

  /**
   * Writes {@link #JSON} and {@link #HTML}, or one of them, into {@code folder}, which must exist.
   * Files of these names are replaced.
   *
   * @throws IOException if a file cannot be written
   */
  public static void write(ReplayFigures figures, Set<ReportFormat> formats, Path folder)
      throws IOException {
    if (formats.contains(ReportFormat.JSON)) {
      Files.writeString(folder.resolve(JSON), json(figures));
    }
    if (formats.contains(ReportFormat.HTML)) {
      Files.writeString(folder.resolve(HTML), HtmlReport.of(figures));
    }
  }

  /** The text of {@link #JSON}, which ends with a line feed. */
  public static String json(ReplayFigures figures) {
    try {
      return ReportJson.MAPPER.writeValueAsString(ReportJson.of(figures)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of nodes can be written", impossible);
    }
  }
}
