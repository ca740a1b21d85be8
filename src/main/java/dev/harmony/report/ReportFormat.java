package dev.harmony.report;

/** A form of the report. */
public enum ReportFormat {
  /** For machines. */
  JSON,
  /** For people. */
  HTML
}
