package dev.harmony.report;

import dev.harmony.decision.Reason;
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
    return name.family()
        .map(family -> RivalWords.of(family, name.choice()))
        .orElseGet(
            () ->
                switch (name) {
                  case HARMONY -> "Harmony";
                  case LAST_VALUE -> "scaling to the last value";
                  case STATIC -> "a constant number of replicas";
                  case RECORDED -> "what was really run";
                  case ORACLE -> "the oracle";
                  default -> name.word();
                });
  }

  /** What a contender does, in a sentence of its own. */
  static String explanation(ContenderName name) {
    return name.family()
        .map(family -> RivalWords.explanation(family, name.choice()))
        .orElseGet(
            () ->
                switch (name) {
                  case HARMONY ->
                      "The production loop: it forecasts, plans and lets the rule act that did best"
                          + " lately.";
                  case LAST_VALUE -> "Asks for what the newest demand needs, as if it would last.";
                  case STATIC -> "Always runs the peak need of the history.";
                  case RECORDED -> "The replicas that the trace says were really run.";
                  case ORACLE ->
                      "A proven bound: no plan with at most Harmony's violations (without Harmony,"
                          + " those allowed) costs less, whatever it knows.";
                  default -> name.word();
                });
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
      case MODEL_MISSING -> "The trained model is missing all of a sudden, so nothing is released.";
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
