package dev.harmony.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Real numbers of a manifest, written as Kubernetes writes quantities. */
final class Quantities {

  /** As in Kubernetes, but with exponents that keep a number from filling the memory. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "[+-]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})"
              + "([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,2})?");

  private Quantities() {}

  /**
   * Accepts {@code node} if it is a quantity, as text or as a number.
   *
   * @throws ManifestException if it is something else
   */
  static void check(FieldPlace place, JsonNode node) {
    boolean quantity =
        (node.isTextual() || node.isNumber()) && WRITTEN.matcher(node.asText()).matches();
    if (!quantity) {
      throw place.problem(
          "must be a number such as \"0.99\", \"12\" or \"500m\", but is " + Scalars.inWords(node));
    }
  }

  /**
   * A number above zero.
   *
   * @throws ManifestException if it is not
   */
  static double positive(FieldPlace place, Quantity quantity) {
    double value = value(quantity);
    if (!(value > 0)) {
      throw place.problem("must be above 0, but is " + quantity);
    }
    return value;
  }

  /**
   * A number of zero or more, or none.
   *
   * @throws ManifestException if it is below zero
   */
  static OptionalDouble notNegative(FieldPlace place, @Nullable Quantity quantity) {
    if (quantity == null) {
      return OptionalDouble.empty();
    }
    double value = value(quantity);
    if (!(value >= 0)) {
      throw place.problem("must be 0 or more, but is " + quantity);
    }
    return OptionalDouble.of(value);
  }

  /**
   * A number between zero and one, both excluded, or none.
   *
   * @throws ManifestException if it is not between them
   */
  static OptionalDouble share(FieldPlace place, @Nullable Quantity quantity) {
    if (quantity == null) {
      return OptionalDouble.empty();
    }
    double value = value(quantity);
    if (!(value > 0 && value < 1)) {
      throw place.problem(
          "must lie between 0 and 1, both excluded, but is " + quantity + percentHint(value));
    }
    return OptionalDouble.of(value);
  }

  private static String percentHint(double value) {
    return value > 1 && value < 100 ? ", did you mean " + value / 100 + "?" : "";
  }

  private static double value(Quantity quantity) {
    return quantity.getNumericalAmount().doubleValue();
  }
}
