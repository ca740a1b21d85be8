package dev.harmony.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.harmony.workload.ScalingPolicy;
import java.util.Optional;

/**
 * One line of a journal: an object with exactly one of these.
 *
 * @param policy a policy whose cycles follow; it stands again when it has changed
 * @param cycle one decision, from what was known to what was planned
 */
record JournalLine(Optional<ScalingPolicy> policy, Optional<CycleEntry> cycle) {

  static JournalLine of(ScalingPolicy policy) {
    return new JournalLine(Optional.of(policy), Optional.empty());
  }

  static JournalLine of(CycleEntry cycle) {
    return new JournalLine(Optional.empty(), Optional.of(cycle));
  }

  /**
   * Writes and reads lines: instants and durations as ISO 8601, numbers to the last digit, nothing
   * for what is absent.
   */
  static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModules(new Jdk8Module(), new JavaTimeModule())
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .build();
  }
}
