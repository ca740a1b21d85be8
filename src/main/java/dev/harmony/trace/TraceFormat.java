package dev.harmony.trace;

import dev.harmony.series.NearestName;
import java.util.Arrays;
import java.util.List;

/** The formats of traces that a replay resource can name. */
public enum TraceFormat {
  /** Delimited text with a time column and columns of rates, counts or levels. */
  CSV("Csv"),
  /** The request log of the Azure LLM inference traces. */
  AZURE_LLM("AzureLlm"),
  /** The per-client rate windows of ServeGen. */
  SERVE_GEN("ServeGen"),
  /** The answer of a Prometheus range query. */
  PROMETHEUS_RANGE("PrometheusRange"),
  /** Columnar Parquet files. */
  PARQUET("Parquet"),
  /** The request log of BurstGPT. */
  BURST_GPT("BurstGpt"),
  /** The request log of Mooncake. */
  MOONCAKE("Mooncake"),
  /** Bare counts, one a line. */
  COUNTS("Counts"),
  /** Made by a seeded generator instead of read. */
  GENERATED("Generated");

  private final String word;

  TraceFormat(String word) {
    this.word = word;
  }

  /** The word that names this format in manifests, reports and messages. */
  public String word() {
    return word;
  }

  /**
   * The format that {@code word} names.
   *
   * @throws TraceException if none does; the message names the nearest one
   */
  public static TraceFormat ofWord(String word) {
    for (TraceFormat format : values()) {
      if (format.word.equals(word)) {
        return format;
      }
    }
    List<String> words = Arrays.stream(values()).map(TraceFormat::word).toList();
    throw new TraceException("unknown trace format '" + word + "'" + NearestName.hint(word, words));
  }
}
