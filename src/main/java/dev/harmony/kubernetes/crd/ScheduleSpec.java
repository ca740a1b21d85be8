package dev.harmony.kubernetes.crd;

import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/**
 * Bounds that hold at certain times.
 *
 * @param name its name, unique in the policy
 * @param timeZone the time zone of start and end
 * @param start when it begins, as a cron expression
 * @param end when it ends, as a cron expression
 * @param minReplicas fewest replicas meanwhile
 * @param maxReplicas most replicas meanwhile
 */
public record ScheduleSpec(
    @Required String name,
    @Nullable String timeZone,
    @Required String start,
    @Required String end,
    @Min(0) @Max(ScalingPolicySpec.MOST_REPLICAS) @Nullable Integer minReplicas,
    @Min(1) @Max(ScalingPolicySpec.MOST_REPLICAS) @Nullable Integer maxReplicas) {}
