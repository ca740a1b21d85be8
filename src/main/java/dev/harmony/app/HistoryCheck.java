package dev.harmony.app;

import dev.harmony.decision.Requirement;
import dev.harmony.plan.BehaviorLimits;
import dev.harmony.plan.BehaviorMemory;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the demand of the past says about a policy: pure, the same history finds the same. */
final class HistoryCheck {
  private static final Duration A_DAY = Duration.ofDays(1);

  /** Below this share of the steps missing nothing is said. */
  private static final double FEW_MISSING = 0.01;

  /** Above this share of the capacity a step counts as saturated. */
  private static final double SATURATED = 0.95;

  /** Demand that was never more than this above the capacity was probably cut off by it. */
  private static final double ROUNDING = 1.02;

  /** This share of saturated steps is suspicious. */
  private static final double OFTEN = 0.01;

  /** Decisions in a step. */
  private static final int POLLS = 4;

  private final ScalingPolicy policy;
  private final IndicatorWindow history;
  private final String demand;
  private final int column;
  private final List<Finding> findings = new ArrayList<>();

  private HistoryCheck(ScalingPolicy policy, IndicatorWindow history) {
    this.policy = policy;
    this.history = history;
    this.demand = policy.demand().indicator().name();
    this.column = history.columnOf(demand).orElseThrow();
  }

  /**
   * What {@code history} says.
   *
   * @param history the demand of the policy in steps, and {@code replicas} where they are known
   */
  static List<Finding> of(ScalingPolicy policy, IndicatorWindow history) {
    HistoryCheck check = new HistoryCheck(policy, history);
    check.length();
    int[] needs = check.needs();
    if (needs.length > 0) {
      check.bounds(needs);
      check.ramps(needs);
      check.behavior(needs);
    }
    check.censoring();
    return List.copyOf(check.findings);
  }

  private void length() {
    int observed = 0;
    int first = history.length();
    for (int step = 0; step < history.length(); step++) {
      if (history.isObserved(step, column)) {
        observed++;
        first = Math.min(first, step);
      }
    }
    Duration span = history.grid().step().multipliedBy(history.length() - first);
    if (observed == 0) {
      findings.add(
          Finding.problem(demand, "was never observed; correct its query or wait for data"));
    } else if (span.compareTo(A_DAY) < 0) {
      findings.add(
          Finding.warning(
              demand,
              "has %d h of history; forecasts only raise the reactive floor until there is a day"
                  .formatted(span.toHours())));
    } else {
      findings.add(Finding.ok(demand, "has %.1f days of history".formatted(days(span))));
    }
    double missing = 1 - (double) observed / Math.max(1, history.length() - first);
    if (observed > 0 && missing > FEW_MISSING) {
      findings.add(
          Finding.warning(
              demand,
              "is missing in %.1f %% of the steps since it was first seen; is it scraped often"
                      .formatted(100 * missing)
                  + " enough for the window of its rate?"));
    }
  }

  private static double days(Duration span) {
    return (double) span.toMinutes() / A_DAY.toMinutes();
  }

  /** The replicas that each observed step needed. */
  private int[] needs() {
    double capacity = policy.capacity().perReplica();
    return IntStream.range(0, history.length())
        .filter(step -> history.isObserved(step, column))
        .map(
            step ->
                Requirement.replicas(
                    Math.max(0, history.value(step, column)), capacity, Integer.MAX_VALUE - 1))
        .toArray();
  }

  private void bounds(int[] needs) {
    int peak = Arrays.stream(needs).max().orElseThrow();
    int maximum = policy.bounds().maximum();
    double beyond = share(needs, maximum);
    double tolerance = policy.violationTolerance();
    if (beyond > tolerance) {
      findings.add(
          Finding.problem(
              "maxReplicas",
              "%d cannot keep the objective: %.2f %% of the steps needed more, %.2f %% are allowed;"
                      .formatted(maximum, 100 * beyond, 100 * tolerance)
                  + " the peak needed %d".formatted(peak)));
    } else if (peak > maximum) {
      findings.add(
          Finding.warning(
              "maxReplicas",
              "%d was not enough in %.2f %% of the steps; the peak needed %d"
                  .formatted(maximum, 100 * beyond, peak)));
    } else {
      findings.add(
          Finding.ok("maxReplicas", "%d is enough: the peak needed %d".formatted(maximum, peak)));
    }
    int minimum = policy.bounds().minimum();
    double below = 1 - share(needs, minimum);
    if (minimum > 0 && below == 1) {
      findings.add(
          Finding.warning(
              "minReplicas",
              "%d is never exceeded: nothing will be scaled; lower it or check capacity.perReplica"
                  .formatted(minimum)));
    }
  }

  /** The share of {@code needs} above {@code replicas}. */
  private static double share(int[] needs, int replicas) {
    return (double) Arrays.stream(needs).filter(need -> need > replicas).count() / needs.length;
  }

  /** How much more may be needed by the time a replica that is asked for now is ready. */
  private void ramps(int[] needs) {
    Duration lead = policy.startup().percentile95();
    int steps = (int) Math.max(1, lead.dividedBy(history.grid().step()));
    int steepest = 0;
    for (int step = steps; step < needs.length; step++) {
      steepest = Math.max(steepest, needs[step] - needs[step - steps]);
    }
    findings.add(
        Finding.ok(
            "startup",
            "within the %d s that a replica may take to start, demand rose by up to %d replicas"
                .formatted(lead.toSeconds(), steepest)));
  }

  /** Follows the need as fast as the behavior lets one, with replicas that start at once. */
  private void behavior(int[] needs) {
    if (policy.behavior().isEmpty()) {
      return;
    }
    BehaviorLimits limits = new BehaviorLimits(policy.behavior().get());
    int replicas = policy.bounds().clamp(needs[0]);
    BehaviorMemory memory = BehaviorMemory.ofStart(replicas, history.grid().start().toEpochMilli());
    long poll = history.grid().step().toMillis() / POLLS;
    int late = 0;
    for (int step = 0; step < needs.length; step++) {
      int wanted = policy.bounds().clamp(needs[step]);
      int sum = 0;
      for (int turn = 0; turn < POLLS; turn++) {
        long now = history.grid().instant(step).toEpochMilli() + turn * poll;
        BehaviorLimits.Limited limited = limits.limit(wanted, replicas, now, memory);
        memory = limited.memory();
        replicas = limited.replicas();
        sum += replicas;
      }
      late += sum < POLLS * wanted ? 1 : 0;
    }
    double share = (double) late / needs.length;
    String text =
        "alone, without start-up times, leaves %.2f %% of the steps short".formatted(100 * share);
    findings.add(
        share > policy.violationTolerance()
            ? Finding.problem("behavior.scaleUp", text + "; allow faster changes")
            : Finding.ok("behavior.scaleUp", text));
  }

  /** Served work stops at the capacity and hides what was turned away; arrivals do not. */
  private void censoring() {
    OptionalInt replicas = history.columnOf(DemandChoice.REPLICAS);
    if (replicas.isEmpty()) {
      return;
    }
    int known = 0;
    int saturated = 0;
    double highest = 0;
    for (int step = 0; step < history.length(); step++) {
      if (history.isObserved(step, column) && history.isObserved(step, replicas.getAsInt())) {
        double capacity = history.value(step, replicas.getAsInt()) * policy.capacity().perReplica();
        double utilization = capacity > 0 ? history.value(step, column) / capacity : 0;
        known++;
        saturated += utilization >= SATURATED ? 1 : 0;
        highest = Math.max(highest, utilization);
      }
    }
    if (known == 0) {
      return;
    }
    double share = (double) saturated / known;
    if (share > OFTEN && highest <= ROUNDING) {
      findings.add(
          Finding.warning(
              demand,
              "seems to be censored: it reached the capacity in %.1f %% of the steps and never"
                      .formatted(100 * share)
                  + " passed it; measure arrivals before the service, not what it served"));
    } else {
      findings.add(
          Finding.ok(
              demand,
              "is not cut off at the capacity: it reached up to %.0f %% of it"
                  .formatted(100 * highest)));
    }
  }
}
