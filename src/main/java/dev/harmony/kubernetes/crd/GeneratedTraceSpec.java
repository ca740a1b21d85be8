package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Demand that is generated instead of read.
 *
 * @param profile what it is like
 * @param seed the seed of the demand; that of the replay where nothing is said
 * @param days how many days; as the profile says where nothing is said
 * @param start the first day, in UTC; 2024-01-01 where nothing is said
 * @param meanRate requests per second of an ordinary weekday, at most 10000; as the profile says
 *     where nothing is said
 * @param requests whether every request arrives by itself, with its tokens
 */
public record GeneratedTraceSpec(
    @Required Profile profile,
    @Nullable Long seed,
    @Min(1) @Max(3660) @Nullable Integer days,
    @Pattern("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$") @Nullable String start,
    @Nullable Quantity meanRate,
    @Nullable Boolean requests) {

  /** What generated demand is like. */
  public enum Profile {
    /** Daily rhythm, quieter weekends, flash crowds, outages of the metrics. */
    @JsonProperty("chat")
    CHAT("chat"),
    /** A chat with several large crowds every day. */
    @JsonProperty("flash-crowd")
    FLASH_CROWD("flash-crowd"),
    /** A new service and its growth. */
    @JsonProperty("launch-ramp")
    LAUNCH_RAMP("launch-ramp"),
    /** Bursts in working hours, long prompts, short answers. */
    @JsonProperty("code-assistant")
    CODE_ASSISTANT("code-assistant"),
    /** A batch every night. */
    @JsonProperty("batch-nights")
    BATCH_NIGHTS("batch-nights"),
    /** A level that grows week by week. */
    @JsonProperty("level-drift")
    LEVEL_DRIFT("level-drift"),
    /** Level and rhythm that change without warning. */
    @JsonProperty("regime-change")
    REGIME_CHANGE("regime-change");

    private final String word;

    Profile(String word) {
      this.word = word;
    }

    /** The name of the profile in manifests and flags. */
    public String word() {
      return word;
    }
  }
}
