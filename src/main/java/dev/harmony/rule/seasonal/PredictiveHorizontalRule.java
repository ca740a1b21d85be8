package dev.harmony.rule.seasonal;

import dev.harmony.plan.ScalingHistory;
import dev.harmony.rule.RecentValues;
import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import dev.harmony.rule.horizontal.HorizontalRule;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The Predictive Horizontal Pod Autoscaler of J. Thompson (its documentation, "Models" and
 * "Downscale stabilization"), with a model of type HoltWinters and the decision type {@code
 * maximum}: every 15 s it wants the larger of what the HorizontalPodAutoscaler calculates and what
 * the model foretells from the counts that were calculated before, and releases only what no wish
 * of the window wanted. The model knows nothing before two seasons.
 *
 * <p>It starts as in the versions that calculated the smoothing themselves (see {@link
 * HoltWinters}); later ones fit the start. A prediction lasts until the next one. Without demand or
 * without a ready replica it keeps what there is, and stores it.
 */
public final class PredictiveHorizontalRule implements ScalingRule<PredictiveState> {

  /** Absorbs the rounding of a prediction that is a whole number of replicas. */
  private static final double ROUNDING = 1e-9;

  private final PredictiveSetting setting;
  private final ReplicaBounds bounds;
  private final HorizontalRule reactive;

  /**
   * The rule of {@code setting}.
   *
   * @param bounds the replicas allowed
   * @param capacityPerReplica demand that one replica is declared to serve; positive
   * @throws IllegalArgumentException if the capacity is not positive
   */
  public PredictiveHorizontalRule(
      PredictiveSetting setting, ReplicaBounds bounds, double capacityPerReplica) {
    this.setting = Objects.requireNonNull(setting, "setting");
    this.bounds = Objects.requireNonNull(bounds, "bounds");
    this.reactive = HorizontalRule.of(setting.horizontal(), bounds, capacityPerReplica);
  }

  @Override
  public String name() {
    HoltWinters model = setting.model();
    return "predictive-%s-%s-%s-%s"
            .formatted(reactive.name(), model.alpha(), model.beta(), model.gamma())
        + (model.form() == SeasonalForm.ADDITIVE ? "-additive" : "-multiplicative");
  }

  @Override
  public Duration interval() {
    return reactive.interval();
  }

  @Override
  public PredictiveState initialState() {
    return PredictiveState.EMPTY;
  }

  @Override
  public RuleOutcome<PredictiveState> decide(RuleObservation observation, PredictiveState state) {
    int current = observation.cluster().total();
    OptionalInt proposal = reactive.proposal(observation);
    PredictiveState next = predict(observation.now(), proposal.orElse(current), state);
    if (proposal.isEmpty()) {
      return new RuleOutcome<>(bounds.clamp(Math.max(current, next.predicted())), next);
    }
    int wanted = bounds.clamp(Math.max(proposal.getAsInt(), next.predicted()));
    ScalingHistory wishes =
        next.wishes().with(observation.now(), wanted, setting.horizontal().scaleDownWindow());
    return new RuleOutcome<>(
        wishes.maximum(),
        new PredictiveState(next.history(), next.nextPeriod(), next.predicted(), wishes));
  }

  /** Stores {@code calculated} and asks the model anew, where a period begins. */
  private PredictiveState predict(Instant now, int calculated, PredictiveState state) {
    if (state.nextPeriod().filter(now::isBefore).isPresent()) {
      return state;
    }
    int most = PredictiveSetting.STORED_SEASONS * PredictiveSetting.SEASONAL_PERIODS;
    RecentValues history = state.history().with(calculated, most);
    double replicas =
        Math.min(bounds.maximum(), Math.max(0, Math.ceil(foretold(history) - ROUNDING)));
    return new PredictiveState(
        history, Optional.of(now.plus(PredictiveSetting.PERIOD)), (int) replicas, state.wishes());
  }

  /** What the model forecasts for the next period; zero before two seasons are stored. */
  private double foretold(RecentValues history) {
    int season = PredictiveSetting.SEASONAL_PERIODS;
    return history.count() < 2 * season
        ? 0
        : setting.model().forecast(history.toArray(), season, 1);
  }
}
