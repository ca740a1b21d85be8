package dev.harmony.simulation;

import dev.harmony.workload.LatencyThreshold;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Scores the runs of contenders over one part of a trace, all on the same resamples.
 *
 * <p>A policy's objectives of latency are judged in a fluid by the mean wait of a step, which is
 * slow when the wait exceeds the smallest of their thresholds, and request by request by the
 * quantile that the indicator names, over the requests that arrived in the step.
 */
public final class Scoring {

  private static final double HOUR_SECONDS = Duration.ofHours(1).toSeconds();

  private final int from;
  private final int to;
  private final double gpusPerReplica;
  private final double price;
  private final OptionalDouble latencySeconds;
  private final BlockBootstrap bootstrap;

  /**
   * The scoring of the steps from {@code from} (inclusive) to {@code to} (exclusive).
   *
   * @param seed of the resamples
   * @throws IllegalArgumentException if the part is empty
   */
  public Scoring(ReplayWorld world, int from, int to, long seed) {
    if (from < 0 || to <= from || to > world.demand().length()) {
      throw new IllegalArgumentException(
          "a part must lie in [0, %d] and not be empty, but is [%d, %d)"
              .formatted(world.demand().length(), from, to));
    }
    this.from = from;
    this.to = to;
    this.gpusPerReplica = world.policy().gpusPerReplica();
    this.price = world.policy().cost().gpuHourPrice();
    this.latencySeconds = world.latencies().stream().mapToDouble(LatencyThreshold::threshold).min();
    this.bootstrap = BlockBootstrap.of(from, to, world.demand().stepSeconds(), seed);
  }

  /** The number of steps that are scored. */
  public int steps() {
    return to - from;
  }

  /**
   * The mean wait beyond which a step is slow, in seconds; empty without an objective of latency.
   */
  public OptionalDouble latencySeconds() {
    return latencySeconds;
  }

  /** The score of {@code run}, with its intervals. */
  public Score score(ContenderRun run) {
    Score plain = scoreWithoutIntervals(run);
    Optional<Interval> hours = bootstrap.mean(step -> gpuHours(run.replicaSeconds(step)) * steps());
    Optional<Interval> ratio = bootstrap.mean(step -> run.violated(step) ? 1 : 0);
    return new Score(
        plain.steps(),
        plain.gpuHours(),
        plain.cost(),
        plain.violatedSteps(),
        plain.latencyViolationRatio(),
        plain.scaleActions(),
        hours.flatMap(first -> ratio.map(second -> new ConfidenceIntervals(first, second))));
  }

  /** The score of {@code run} without the intervals, which take longer. */
  public Score scoreWithoutIntervals(ContenderRun run) {
    double hours = gpuHours(run.replicaSeconds(from, to));
    int actions = 0;
    int slow = 0;
    for (int step = from; step < to; step++) {
      actions += run.changed(step) ? 1 : 0;
      slow += isSlow(run, step) ? 1 : 0;
    }
    return new Score(
        steps(),
        hours,
        hours * price,
        run.violatedSteps(from, to),
        latencySeconds.isPresent()
            ? OptionalDouble.of((double) slow / steps())
            : OptionalDouble.empty(),
        actions,
        Optional.empty());
  }

  private boolean isSlow(ContenderRun run, int step) {
    return run.requests().isPresent()
        ? run.requests().get().slow(step)
        : run.waitSeconds(step) > latencySeconds.orElse(Double.MAX_VALUE);
  }

  /** What {@code run} cost and violated in each block that is resampled. */
  BlockTally tally(ContenderRun run) {
    return bootstrap.tally(
        (first, end) ->
            new BlockTally.Block(
                end - first,
                gpuHours(run.replicaSeconds(first, end)),
                run.violatedSteps(first, end)));
  }

  /** The resamples that all are scored on. */
  BlockBootstrap bootstrap() {
    return bootstrap;
  }

  /**
   * The 95 % interval of how many GPU-hours more {@code run} cost than {@code other}, day by day in
   * pairs; empty for a short part.
   */
  public Optional<Interval> gpuHoursAbove(ContenderRun run, ContenderRun other) {
    return bootstrap.mean(
        step -> gpuHours(run.replicaSeconds(step) - other.replicaSeconds(step)) * steps());
  }

  /** GPU-hours of so many replica-seconds. */
  double gpuHours(double replicaSeconds) {
    return replicaSeconds * gpusPerReplica / HOUR_SECONDS;
  }

  /** What so many GPU-hours cost. */
  double cost(double hours) {
    return hours * price;
  }
}
