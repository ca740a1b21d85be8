package dev.harmony.report;

import dev.harmony.decision.Reason;
import dev.harmony.rule.horizontal.HorizontalSetting;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.DecisionReliability;
import dev.harmony.simulation.Interval;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** The words of the reports that several of them share. */
final class Words {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Words() {}

  /** Who a contender is, fit to stand inside a sentence. */
  static String of(ContenderName name) {
    return switch (name) {
      case HARMONY -> "Harmony";
      case HPA -> "the HPA at Kubernetes' defaults";
      case HPA_TUNED -> "the HPA tuned on the history";
      case HPA_HINDSIGHT -> "the HPA tuned in hindsight";
      case KPA -> "Knative's autoscaler at its defaults";
      case KPA_TUNED -> "Knative's autoscaler tuned on the history";
      case KPA_HINDSIGHT -> "Knative's autoscaler tuned in hindsight";
      case KEDA -> "KEDA at its defaults";
      case KEDA_TUNED -> "KEDA tuned on the history";
      case KEDA_HINDSIGHT -> "KEDA tuned in hindsight";
      case PREDICTIVE_HPA -> "the predictive HPA";
      case PREDICTIVE_HPA_TUNED -> "the predictive HPA tuned on the history";
      case PREDICTIVE_HPA_HINDSIGHT -> "the predictive HPA tuned in hindsight";
      case AUTOPILOT -> "Autopilot's rule";
      case AUTOPILOT_TUNED -> "Autopilot's rule tuned on the history";
      case AUTOPILOT_HINDSIGHT -> "Autopilot's rule tuned in hindsight";
      case POINT_FORECAST -> "scaling to a point forecast";
      case POINT_FORECAST_TUNED -> "scaling to a point forecast tuned on the history";
      case POINT_FORECAST_HINDSIGHT -> "scaling to a point forecast tuned in hindsight";
      case LAST_VALUE -> "scaling to the last value";
      case STATIC -> "a constant number of replicas";
      case RECORDED -> "what was really run";
      case ORACLE -> "the oracle";
    };
  }

  /** What a contender does, in a sentence of its own. */
  static String explanation(ContenderName name) {
    return switch (name) {
      case HARMONY ->
          "The production loop: it forecasts, plans and lets the rule act that did best lately.";
      case HPA ->
          "The HorizontalPodAutoscaler of Kubernetes with a target of 70 % and its default behavior.";
      case HPA_TUNED ->
          ("The HorizontalPodAutoscaler at the cheapest of %d settings that kept the promise in the"
                  + " history, or else at the one that missed it least.")
              .formatted(HorizontalSetting.grid().size());
      case HPA_HINDSIGHT ->
          "The same, but chosen on the test part itself: a rival that knows the future of its own"
              + " settings.";
      case KPA ->
          "The Knative Pod Autoscaler with a target of 70 % and its defaults: the mean demand of a"
              + " minute, or of six seconds where it panics.";
      case KEDA ->
          "KEDA with a threshold of 70 %: the HorizontalPodAutoscaler on the demand over all replicas,"
              + " and zero where the policy allows it.";
      case PREDICTIVE_HPA ->
          "The larger of what the HorizontalPodAutoscaler calculates and what daily Holt-Winters"
              + " smoothing of its own past foretells.";
      case AUTOPILOT ->
          "The horizontal rule of Google's Autopilot: the 95th percentile of the load of 72 hours at a"
              + " target of 70 %, scale-downs deferred two days.";
      case POINT_FORECAST -> "The median of Harmony's own forecast over the start-up, and 20 %.";
      case KPA_TUNED, KEDA_TUNED, PREDICTIVE_HPA_TUNED, AUTOPILOT_TUNED, POINT_FORECAST_TUNED ->
          "The same at the cheapest of its settings that kept the promise in the history, or else at"
              + " the one that missed it least.";
      case KPA_HINDSIGHT,
          KEDA_HINDSIGHT,
          PREDICTIVE_HPA_HINDSIGHT,
          AUTOPILOT_HINDSIGHT,
          POINT_FORECAST_HINDSIGHT ->
          "The same, but chosen on the test part itself.";
      case LAST_VALUE -> "Asks for what the newest demand needs, as if it would last.";
      case STATIC -> "Always runs the peak need of the history.";
      case RECORDED -> "The replicas that the trace says were really run.";
      case ORACLE ->
          "A proven bound: no plan with at most Harmony's violations (without Harmony, those allowed)"
              + " costs less, whatever it knows.";
    };
  }

  /** Why a decision was taken, in a sentence of its own. */
  static String of(Reason reason) {
    return switch (reason) {
      case SLA_RISK -> "More replicas cost less than the violations they avoid.";
      case COST_SAVING -> "Fewer replicas cost less than the violations they risk.";
      case CHEAPEST -> "The number of replicas is the cheapest already.";
      case REACTIVE_FLOOR ->
          "The reactive rule wants more than a forecast that has not proved itself yet.";
      case METRICS_MISSING -> "Demand was not observed, so nothing is released.";
      case NO_FORECAST -> "There is not enough history for a forecast yet.";
      case BEYOND_BOUNDS -> "Even the most replicas that are allowed do not keep the promise.";
    };
  }

  /** Whether a contender kept the promise, in a word; the oracle is a bound and has made none. */
  static String promise(Standing standing) {
    if (standing.contender().name() == ContenderName.ORACLE) {
      return "bound";
    }
    return standing.keepsPromise() ? "kept" : "missed";
  }

  /** What the steps of a trace are called. */
  static String steps(Duration step) {
    return step.equals(MINUTE) ? "minutes" : "steps of " + Numerals.duration(step);
  }

  static String moreOrFewer(double change) {
    return change > 0 ? "more" : "fewer";
  }

  /** An interval of changes, {@code -6.0 % to +3.0 %}. */
  static String changes(Interval interval) {
    return Numerals.change(interval.lower()) + " to " + Numerals.change(interval.upper());
  }

  /** An interval of costs as shares of another, as changes: {@code -6.0 % to +3.0 %}. */
  static String changesOfShares(Interval interval) {
    return changes(new Interval(interval.lower() - 1, interval.upper() - 1));
  }

  /** How good the risks were that decisions expected. */
  static String brier(DecisionReliability reliability) {
    return "Brier score %.4f over %s decisions (0 is best; always naming the share that came true gives %.4f)."
        .formatted(
            reliability.brierScore(),
            Numerals.count(reliability.decisions()),
            reliability.uncertainty());
  }

  /** An interval of amounts, {@code 806.1 - 818.0}. */
  static String amounts(Interval interval) {
    return Numerals.amount(interval.lower()) + " - " + Numerals.amount(interval.upper());
  }

  /** An interval of shares, {@code 0.52 - 1.10 %}. */
  static String shares(Interval interval) {
    return Numerals.percent(interval.lower()).replace(" %", "")
        + " - "
        + Numerals.percent(interval.upper());
  }

  /** {@code value} in words, or nothing. */
  static String optional(OptionalDouble value, DoubleFunction<String> words) {
    return value.isPresent() ? words.apply(value.getAsDouble()) : "";
  }
}
