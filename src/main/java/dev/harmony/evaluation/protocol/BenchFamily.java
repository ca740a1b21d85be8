package dev.harmony.evaluation.protocol;

import dev.harmony.trace.TimestampFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of published records on which peers were scored. */
public enum BenchFamily {
  /** Server machines of 38 indicators. */
  SMD("smd", 60, "c\\d\\d"),
  /** Tasks of a cluster. */
  GOOGLE_TASKS("google_tasks", 300, ".*_(cpu|memory)_usage"),
  /** Virtual clusters of graphics processors. */
  HELIOS(
      "helios",
      60,
      "gpu_utilization|total_job_num|(running|pending)_(gpu|job)_num|running_gpu_num_(noless|less)_8"),
  /** Requests to a service of language models. */
  SERVEGEN("servegen", 600, "total_rate_rps|active_clients"),
  /** Pools of processors and memory. */
  CAPACITY("capacity", 60, "cpu|mem"),
  /** Single indicators of production. */
  CRANE("crane", 60, "value"),
  /** Single indicators of cloud services, and counts of messages. */
  NAB("nab", 300, "value"),
  /** Averages over a data centre. */
  GOOGLE_CELL("google_cell", 300, ".*"),
  /** The largest clients of a service of language models; not a core family. */
  SERVEGEN_CLIENTS("servegen_clients", 600, "client_\\d+"),
  /** Containers of eleven indicators; not a core family. */
  FISHER("fisher", 600, ".*");

  private final String word;
  private final Duration step;
  private final String columns;

  BenchFamily(String word, int stepSeconds, String columns) {
    this.word = word;
    this.step = Duration.ofSeconds(stepSeconds);
    this.columns = columns;
  }

  /** The family called {@code word}. */
  static Optional<BenchFamily> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** The names of all families. */
  public static List<String> words() {
    return Arrays.stream(values()).map(BenchFamily::word).toList();
  }

  /** The name of the family. */
  public String word() {
    return word;
  }

  /** Whether it counts in the overall score. */
  public boolean isCore() {
    return this != SERVEGEN_CLIENTS && this != FISHER;
  }

  /** The nominal time from row to row. */
  Duration step() {
    return step;
  }

  /** Whether the column of this name is an indicator. */
  boolean hasColumn(String name) {
    return name.matches(columns);
  }

  /** How its times are written. */
  TimestampFormat timestampFormat() {
    return this == GOOGLE_TASKS ? TimestampFormat.EPOCH_MICROS : TimestampFormat.AUTOMATIC;
  }
}
