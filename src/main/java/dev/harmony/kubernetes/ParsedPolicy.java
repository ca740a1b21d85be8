package dev.harmony.kubernetes;

import dev.harmony.workload.ScalingPolicy;
import java.util.List;
import java.util.Objects;

/**
 * A policy read from a manifest, as a replay takes it.
 *
 * @param policy what is wanted
 * @param notUsedByReplay the paths of the fields that are written and mean nothing in a replay
 */
public record ParsedPolicy(ScalingPolicy policy, List<String> notUsedByReplay) {

  /** Copies the list. */
  public ParsedPolicy {
    Objects.requireNonNull(policy, "policy");
    notUsedByReplay = List.copyOf(notUsedByReplay);
  }
}
