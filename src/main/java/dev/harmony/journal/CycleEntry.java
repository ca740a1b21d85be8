package dev.harmony.journal;

import dev.harmony.control.BudgetStatus;
import dev.harmony.control.ModelStatus;
import dev.harmony.control.Wishes;
import dev.harmony.decision.Assessment;
import dev.harmony.decision.Reason;
import dev.harmony.plan.Constraint;
import dev.harmony.workload.ClusterState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cycle as it is written down. What was known and the requirement counts are whole, so that the
 * decision can be repeated to the last digit; the sample paths behind the counts are not kept.
 *
 * @param id of the decision, unique in its journal
 * @param policy the namespace and name of the policy
 * @param now when it was taken
 * @param seed of the run
 * @param known what was observed
 * @param forecast what was forecast
 * @param model what a trained model had to do with it
 * @param problem what there was to decide
 * @param wishes what the rules wanted that count
 * @param budget how the error budget stood
 * @param decision what was decided
 * @param alternatives the nearest losers
 * @param plan what was done
 */
record CycleEntry(
    String id,
    String policy,
    Instant now,
    long seed,
    Known known,
    Optional<Quantiles> forecast,
    Optional<ModelStatus> model,
    Optional<ProblemEntry> problem,
    Optional<Wishes> wishes,
    BudgetStatus budget,
    Decided decision,
    List<Assessment> alternatives,
    Planned plan) {

  CycleEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(known, "known");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(decision, "decision");
    alternatives = List.copyOf(alternatives);
    Objects.requireNonNull(plan, "plan");
  }

  /**
   * What was observed.
   *
   * @param demand of the newest complete step, if it was observed
   * @param newest the newest value of each indicator that was observed at all, by name
   * @param age since the end of the newest step in which demand was observed; empty if never
   * @param cluster the replicas
   */
  record Known(
      OptionalDouble demand,
      SortedMap<String, Double> newest,
      Optional<Duration> age,
      ClusterState cluster) {

    Known {
      newest = Collections.unmodifiableSortedMap(new TreeMap<>(newest));
      Objects.requireNonNull(cluster, "cluster");
    }
  }

  /**
   * Quantiles of the demand in the step that an order placed now reaches first.
   *
   * @param step the beginning of that step
   */
  record Quantiles(Instant step, double p10, double p50, double p90, double p99) {}

  /**
   * What was decided.
   *
   * @param action {@code Scale}, {@code Hold} or {@code Infeasible}
   * @param from the replicas that existed
   * @param wanted the replicas wanted
   * @param needed what would keep the promise, where nothing allowed does
   * @param reason why
   * @param price of a violated step, in replica-steps
   * @param current the assessment of the replicas that existed
   * @param chosen the assessment of the replicas wanted
   */
  record Decided(
      String action,
      int from,
      int wanted,
      OptionalInt needed,
      Reason reason,
      OptionalDouble price,
      Optional<Assessment> current,
      Optional<Assessment> chosen) {

    Decided {
      Objects.requireNonNull(action, "action");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * What was done.
   *
   * @param replicas the replicas asked for
   * @param constraints what changed the wish on its way
   */
  record Planned(int replicas, List<Constraint> constraints) {

    Planned {
      constraints = List.copyOf(constraints);
    }
  }
}
