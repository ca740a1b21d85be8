package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.AllocationSpec;
import dev.harmony.kubernetes.crd.GuardSpec;
import dev.harmony.kubernetes.crd.IndicatorSpec;
import dev.harmony.kubernetes.crd.ScalingPolicySpec;
import dev.harmony.kubernetes.crd.ScheduleSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold between the fields of a policy. */
final class PolicyRules {

  private PolicyRules() {}

  /**
   * Accepts {@code spec} if its fields agree with one another.
   *
   * @param place the block that {@code spec} was read from
   * @throws ManifestException if a rule is broken
   */
  static void check(FieldPlace place, ScalingPolicySpec spec) {
    replicas(place, spec.minReplicas(), spec.maxReplicas());
    IndicatorRules.check(place.field("indicators"), spec.indicators());
    if (minimum(spec) == 0
        && spec.indicators().stream()
            .noneMatch(each -> Boolean.TRUE.equals(each.observableAtZero()))) {
      throw place
          .field("minReplicas")
          .problem("may be 0 only if an indicator has observableAtZero: true");
    }
    schedules(place.field("schedules"), orEmpty(spec.schedules()));
    if (spec.guard() != null) {
      guard(place.field("guard"), spec.guard(), spec.indicators());
    }
    if (spec.allocation() != null && spec.allocation().gpu() != null) {
      gpu(place.field("allocation").field("gpu"), spec.allocation().gpu());
    }
  }

  /**
   * Accepts {@code spec} if it says what one replica serves.
   *
   * @param place the block that {@code spec} was read from
   * @throws ManifestException if it does not
   */
  static void requireCapacity(FieldPlace place, ScalingPolicySpec spec) {
    if (spec.capacity() == null) {
      throw place.bareProblem(
          place.field("capacity").field("perReplica").path()
              + " is required: what one replica serves at the objective");
    }
  }

  /** The fewest replicas, or what holds where the policy says nothing. */
  static int minimum(ScalingPolicySpec spec) {
    return Objects.requireNonNullElse(spec.minReplicas(), 1);
  }

  /** {@code list}, or an empty one where nothing is written. */
  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static void replicas(
      FieldPlace place, @Nullable Integer minimum, @Nullable Integer maximum) {
    if (minimum != null && maximum != null && minimum > maximum) {
      throw place
          .field("minReplicas")
          .problem("must be at most maxReplicas, %d, but is %d".formatted(maximum, minimum));
    }
  }

  private static void schedules(FieldPlace place, List<ScheduleSpec> schedules) {
    Set<String> names = new HashSet<>();
    for (int index = 0; index < schedules.size(); index++) {
      ScheduleSpec schedule = schedules.get(index);
      if (!names.add(schedule.name())) {
        throw place
            .item(index)
            .field("name")
            .problem("must be unique, but '%s' is written twice".formatted(schedule.name()));
      }
      replicas(place.item(index), schedule.minReplicas(), schedule.maxReplicas());
    }
  }

  private static void guard(FieldPlace place, GuardSpec guard, List<IndicatorSpec> indicators) {
    List<String> watched = orEmpty(guard.indicators());
    for (int index = 0; index < watched.size(); index++) {
      IndicatorRules.require(place.field("indicators").item(index), watched.get(index), indicators);
    }
  }

  private static void gpu(FieldPlace place, AllocationSpec.Gpu gpu) {
    if (gpu.resourceName() != null && gpu.deviceClassName() != null) {
      throw place.problem("names both a resourceName and a deviceClassName, expected one of them");
    }
    if (gpu.perReplica() == null) {
      return;
    }
    FieldPlace values = place.field("perReplica").field("allowedValues");
    if (gpu.perReplica().allowedValues().isEmpty()) {
      throw values.problem("must not be empty");
    }
    for (int value : gpu.perReplica().allowedValues()) {
      if (value < 1) {
        throw values.problem("must be positive numbers, but contain " + value);
      }
    }
  }
}
