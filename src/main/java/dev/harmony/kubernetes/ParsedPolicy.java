package dev.harmony.kubernetes;

import dev.harmony.workload.ScaleTarget;
import dev.harmony.workload.ScalingPolicy;
import java.util.List;
import java.util.Objects;

/**
 * A policy read from a manifest, as a replay takes it.
 *
 * @param policy what is wanted
 * @param target what it scales
 * @param notUsedByReplay the paths of the fields that are written and mean nothing in a replay
 */
public record ParsedPolicy(ScalingPolicy policy, ScaleTarget target, List<String> notUsedByReplay) {

  /** All parts are required; the list is copied. */
  public ParsedPolicy {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(target, "target");
    notUsedByReplay = List.copyOf(notUsedByReplay);
  }
}
