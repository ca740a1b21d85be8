package dev.harmony.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** One thing that a trace recorded. */
public sealed interface TraceEvent {

  /** When it happened, or when the span that it covers began. */
  Instant at();

  /** Calls the one method of {@code visitor} that fits this case. */
  void accept(Visitor visitor);

  /** Something to do for each case. */
  interface Visitor {

    /** A request arrived. */
    void visitArrival(Arrival arrival);

    /** A number was observed. */
    void visitReading(Reading reading);

    /** A row said nothing. */
    void visitSkipped(Skipped skipped);
  }

  /**
   * One request that arrived.
   *
   * @param at when it arrived
   * @param inputTokens tokens of its prompt; zero or more
   * @param outputTokens tokens that were generated for it; zero or more
   */
  record Arrival(Instant at, int inputTokens, int outputTokens) implements TraceEvent {

    /**
     * @throws IllegalArgumentException if a number of tokens is negative
     */
    public Arrival {
      Objects.requireNonNull(at, "at");
      if (inputTokens < 0 || outputTokens < 0) {
        throw new IllegalArgumentException(
            "tokens must not be negative, but are " + inputTokens + " and " + outputTokens);
      }
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visitArrival(this);
    }
  }

  /**
   * One number that was observed over a span of time.
   *
   * @param at the beginning of the span
   * @param span the length of the span; positive
   * @param indicator the name of what was measured
   * @param value the number; finite, and not negative unless it is a level
   * @param meaning what the number says about the span
   */
  record Reading(Instant at, Duration span, String indicator, double value, Meaning meaning)
      implements TraceEvent {

    /**
     * @throws IllegalArgumentException if {@code span} is not positive or {@code value} is not
     *     finite or lower than its meaning allows
     */
    public Reading {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(span, "span");
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(meaning, "meaning");
      if (span.isNegative() || span.isZero()) {
        throw new IllegalArgumentException("span must be positive, but is " + span);
      }
      if (!Double.isFinite(value) || value < meaning.lowest()) {
        throw new IllegalArgumentException(
            "value of a " + meaning + " must be finite and not too low, but is " + value);
      }
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visitReading(this);
    }
  }

  /**
   * A row or sample that was recorded but says nothing.
   *
   * @param at the time that it names
   * @param reason why it says nothing
   */
  record Skipped(Instant at, SkipReason reason) implements TraceEvent {

    /** Requires both parts. */
    public Skipped {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visitSkipped(this);
    }
  }
}
