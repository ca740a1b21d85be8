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
 *   n_w     = ceil(average_w / target)                       for each window w
 *   wish_w  = min(max(n_w, floor(ready / down)), ceil(up · ready))    with ready ≥ 1
 *   panic   : from n_panic / ready ≥ threshold until later than a stable window after it last held
 *   desired = wish_stable, or in panic the largest of both wishes since it began
 * </pre>
 *
 * <p>Decisions are those of knative.dev/serving 0.50; the count is not held to the scale bounds,
 * nor to the grace period before zero. Deterministic.
 *
 * @param settings the settings
 */
public record KnativePodAutoscaler(KnativeSettings settings) {

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
    MetricHistory metric = state.metric();
    long second = now.getEpochSecond();
    if (metric.stable().isSilent(metric.reports(), second)) {
      return new KnativeOutcome.NoData(state);
    }
    WindowDemand stable = demand(metric.stable(), metric.reports(), second);
    WindowDemand surge = demand(metric.panic(), metric.reports(), second);
    Limits limits = limits(Math.max(1, ready));
    int wish = wish(stable, limits);
    Optional<Panic> panic =
        panic(now, surge.replicas() / (double) Math.max(1, ready), state.panic())
            .map(last -> last.atLeast(Math.max(wish, wish(surge, limits))));
    int wanted = panic.map(Panic::replicas).orElse(wish);
    Delayed delayed = delay(second, wanted, state.wishes());
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

  private WindowDemand demand(MetricWindow window, MetricReports reports, long second) {
    double average = settings.aggregation().average(window, reports, second);
    return new WindowDemand(average, (int) Math.ceil(average / settings.targetValue()));
  }

  private record Limits(int least, int most) {}

  private Limits limits(int ready) {
    return new Limits(
        settings.reachable() ? (int) Math.floor(ready / settings.maxScaleDownRate()) : 0,
        (int) Math.ceil(settings.maxScaleUpRate() * ready));
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

  /** The largest wish of the delay, which is counted in whole ticks since the epoch. */
  private Delayed delay(long second, int wanted, RecommendationWindow wishes) {
    if (settings.scaleDownDelay().isZero() || !settings.reachable()) {
      return new Delayed(wanted, wishes);
    }
    long tick = KnativeSettings.TICK.toMillis();
    long now = second * 1000 - Math.floorMod(second * 1000, tick);
    long ticks = Math.floorDiv(settings.scaleDownDelay().toMillis() + tick - 1, tick);
    long from = now - (ticks - 1) * tick;
    RecommendationWindow next = wishes.with(wanted, now, from);
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
