package dev.harmony.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import dev.harmony.kubernetes.crd.DurationPattern;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;

/**
 * The limits that the annotations of a field state.
 *
 * @param minimum the least number; minus infinity for none
 * @param maximum the largest number; infinity for none
 * @param pattern what a text must match as a whole; empty for anything
 */
record Limits(double minimum, double maximum, String pattern) {

  /** The limits of one field. */
  static Limits of(AnnotatedMember member) {
    Min least = member.getAnnotation(Min.class);
    Max most = member.getAnnotation(Max.class);
    Pattern shape = member.getAnnotation(Pattern.class);
    return new Limits(
        least == null ? Double.NEGATIVE_INFINITY : least.value(),
        most == null ? Double.POSITIVE_INFINITY : most.value(),
        shape == null ? "" : shape.value());
  }

  /**
   * Accepts {@code node} if it keeps the limits.
   *
   * @throws ManifestException if it does not; the message names what is allowed
   */
  void check(FieldPlace place, JsonNode node) {
    if (node.isNumber() && (node.doubleValue() < minimum || node.doubleValue() > maximum)) {
      throw place.problem("must be %s, but is %s".formatted(range(), Scalars.inWords(node)));
    }
    if (!pattern.isEmpty() && node.isTextual() && !node.textValue().matches(pattern)) {
      throw place.problem("must %s, but is %s".formatted(shape(), Scalars.inWords(node)));
    }
  }

  private String range() {
    if (Double.isInfinite(maximum)) {
      return "at least %.0f".formatted(minimum);
    }
    return Double.isInfinite(minimum)
        ? "at most %.0f".formatted(maximum)
        : "from %.0f to %.0f".formatted(minimum, maximum);
  }

  private String shape() {
    return pattern.equals(DurationPattern.REGULAR_EXPRESSION)
        ? "be a duration such as 28d, 90s or 1h30m"
        : "match " + pattern;
  }
}
