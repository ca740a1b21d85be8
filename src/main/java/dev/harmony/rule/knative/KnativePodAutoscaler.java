package dev.harmony.rule.knative;

import dev.harmony.plan.RecommendationWindow;
import dev.harmony.rule.knative.KnativeOutcome.WindowDemand;
import dev.harmony.rule.knative.KnativeState.Panic;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The Knative Pod Autoscaler of one revision: averages of a metric over a stable and a panic
 * window, divided by the target of one replica.
 *
 * <pre>
 *   need(w) = ceil(average(w) / target)                               for each window w
 *   wish(w) = min(max(need(w), floor(ready / down)), ceil(up · ready))
 *   panic     while need(panic) / ready ≥ threshold, and for a stable window after that
 *   desired = wish(stable), or in panic the largest of both wishes since it began
 * </pre>
 *
 * <p>Decisions are those of knative.dev/serving 0.50; the count is not held to the scale bounds,
 * nor to the grace period before zero. Deterministic.
 *
 * @param settings the settings
 */
public record KnativePodAutoscaler(KnativeSettings settings) {

  private static final long TICK_MILLIS = KnativeSettings.TICK.toMillis();

  /** Settings are required. */
  public KnativePodAutoscaler {
    Objects.requireNonNull(settings, "settings");
  }

  /**
   * The state of an autoscaler that has just been created. Where several replicas are ready it
   * begins in panic, which keeps them until it knows better.
   *
   * @param ready how many replicas are ready; not negative
   */
  public KnativeState start(int ready, Instant now) {
    return new KnativeState(
        MetricHistory.ofNone(settings.stableWindow(), settings.panicWindow()),
        ready > 1 ? Optional.of(new Panic(now, ready)) : Optional.empty(),
        RecommendationWindow.ofHighest(0, now.toEpochMilli()));
  }

  /**
   * One decision.
   *
   * @param ready how many replicas are ready; not negative
   * @throws IllegalArgumentException if {@code ready} is negative
   */
  public KnativeOutcome decide(Instant now, int ready, KnativeState state) {
    if (ready < 0) {
      throw new IllegalArgumentException("ready must not be negative, but is " + ready);
    }
    return state.metric().isSilent(now.getEpochSecond())
        ? new KnativeOutcome.NoData(state)
        : decided(now, ready, state);
  }

  private KnativeOutcome decided(Instant now, int ready, KnativeState state) {
    MetricHistory metric = state.metric();
    WindowDemand stable =
        demand(metric.stableAverage(settings.aggregation(), now.getEpochSecond()));
    WindowDemand surge = demand(metric.panicAverage(settings.aggregation(), now.getEpochSecond()));
    // Without a ready replica, rates and overload are counted as with one.
    int counted = Math.max(1, ready);
    Limits limits = limits(counted);
    int wish = wish(stable, limits);
    Optional<Panic> panic =
        panic(now, surge.replicas() / (double) counted, state.panic())
            .map(last -> last.atLeast(Math.max(wish, wish(surge, limits))));
    int wanted = panic.map(Panic::replicas).orElse(wish);
    Delayed delayed = delay(now, wanted, state.wishes());
    return new KnativeOutcome.Decided(
        stable,
        surge,
        limits.least(),
        limits.most(),
        wanted,
        delayed.desired(),
        excessBurstCapacity(ready, surge.average()),
        new KnativeState(metric, panic, delayed.wishes()));
  }

  private WindowDemand demand(double average) {
    return new WindowDemand(average, (int) Math.ceil(average / settings.targetValue()));
  }

  private record Limits(int least, int most) {}

  private Limits limits(int counted) {
    return new Limits(
        settings.reachable() ? (int) Math.floor(counted / settings.maxScaleDownRate()) : 0,
        (int) Math.ceil(settings.maxScaleUpRate() * counted));
  }

  private int wish(WindowDemand demand, Limits limits) {
    int limited = Math.min(Math.max(demand.replicas(), limits.least()), limits.most());
    return demand.replicas() > 0 ? Math.max(limited, settings.activationScale()) : limited;
  }

  private Optional<Panic> panic(Instant now, double overload, Optional<Panic> last) {
    if (overload >= settings.panicThreshold()) {
      return Optional.of(new Panic(now, last.map(Panic::replicas).orElse(0)));
    }
    return last.filter(panic -> !panic.since().plus(settings.stableWindow()).isBefore(now));
  }

  private record Delayed(int desired, RecommendationWindow wishes) {}

  /** The largest wish of the ticks, counted since the epoch, that began within the delay. */
  private Delayed delay(Instant now, int wanted, RecommendationWindow wishes) {
    if (settings.scaleDownDelay().isZero() || !settings.reachable()) {
      return new Delayed(wanted, wishes);
    }
    long tick = now.toEpochMilli() - Math.floorMod(now.toEpochMilli(), TICK_MILLIS);
    long from = tick - settings.scaleDownDelay().toMillis() + 1;
    RecommendationWindow next = wishes.with(wanted, tick, from);
    return new Delayed(next.extremeSince(from, wanted), next);
  }

  private int excessBurstCapacity(int ready, double average) {
    double burst = settings.targetBurstCapacity();
    if (burst <= 0) {
      return (int) burst;
    }
    return (int) Math.floor(ready * settings.totalValue() - burst - average);
  }
}
