package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/**
 * What arrives in a replay.
 *
 * @param source where the trace lies
 * @param format how it is written; recognized by its content where nothing is said
 * @param columns what its columns mean; by their names where nothing is said
 * @param seriesLabel the label that names the series of a Prometheus answer
 * @param service which of several services counts, {@code "*"} for their sum
 * @param stepSeconds the time from row to row where the rows name no times
 * @param start when such rows begin, RFC 3339; 1970 where nothing is said
 * @param skip how much of its beginning is left out; nothing where nothing is said
 * @param length how much is replayed after that; the rest where nothing is said
 * @param turnAwayBeyondMaximum whether demand beyond what {@code maxReplicas} serve never arrives,
 *     for any rule
 */
public record TraceSpec(
    @Required Source source,
    @Nullable Format format,
    @Nullable TraceColumnsSpec columns,
    @Nullable String seriesLabel,
    @Nullable String service,
    @Min(1) @Max(StartupSpec.LONGEST_SECONDS) @Nullable Integer stepSeconds,
    @Nullable String start,
    @Pattern(DurationPattern.REGULAR_EXPRESSION) @Nullable String skip,
    @Pattern(DurationPattern.REGULAR_EXPRESSION) @Nullable String length,
    @Nullable Boolean turnAwayBeyondMaximum) {

  /**
   * Where a trace lies: exactly one of these.
   *
   * @param file a file on the machine that replays, relative to the manifest
   * @param generated demand that is made instead of read
   * @param prometheus a Prometheus server
   * @param pvc a file on a volume
   * @param configMap a key of a config map
   * @param url an address
   * @param sha256 the digest of what lies at the address
   */
  public record Source(
      @Nullable FileSource file,
      @Nullable GeneratedTraceSpec generated,
      @Nullable PrometheusRange prometheus,
      @Nullable VolumeSource pvc,
      @Nullable ConfigMapSource configMap,
      @Nullable String url,
      @Pattern("^[0-9a-f]{64}$") @Nullable String sha256) {}

  /**
   * A file on the machine that replays.
   *
   * @param path its path, relative to the manifest
   */
  public record FileSource(@Required String path) {}

  /**
   * A span of a Prometheus server's memory.
   *
   * @param serverRef the secret that names the server
   * @param start its beginning, RFC 3339
   * @param end its end, RFC 3339
   */
  public record PrometheusRange(
      @Nullable NameReference serverRef, @Required String start, @Required String end) {}

  /**
   * A place on a volume.
   *
   * @param claimName the claim of the volume
   * @param path the path on it
   */
  public record VolumeSource(@Required String claimName, @Nullable String path) {}

  /**
   * A key of a config map.
   *
   * @param name the config map
   * @param key the key
   */
  public record ConfigMapSource(@Required String name, @Nullable String key) {}

  /** How a trace is written. */
  public enum Format {
    /** Delimited text with a column of times. */
    @JsonProperty("Csv")
    CSV("Csv"),
    /** Columnar files. */
    @JsonProperty("Parquet")
    PARQUET("Parquet"),
    /** The request log of the Azure LLM inference traces. */
    @JsonProperty("AzureLlm")
    AZURE_LLM("AzureLlm"),
    /** The request log of BurstGPT. */
    @JsonProperty("BurstGpt")
    BURST_GPT("BurstGpt"),
    /** The request log of Mooncake. */
    @JsonProperty("Mooncake")
    MOONCAKE("Mooncake"),
    /** The rate windows of ServeGen. */
    @JsonProperty("ServeGen")
    SERVE_GEN("ServeGen"),
    /** The answer of a Prometheus range query. */
    @JsonProperty("PrometheusRange")
    PROMETHEUS_RANGE("PrometheusRange"),
    /** Bare counts, one a line. */
    @JsonProperty("Counts")
    COUNTS("Counts");

    private final String word;

    Format(String word) {
      this.word = word;
    }

    /** The name of the format in manifests and flags. */
    public String word() {
      return word;
    }
  }
}
