package dev.harmony.kubernetes;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.IntOrString;

/** Single values of a manifest. */
final class Scalars {

  private Scalars() {}

  /** Whether {@code type} is a single value other than a quantity or one of several words. */
  static boolean isScalar(JavaType type) {
    Class<?> raw = type.getRawClass();
    return raw.isPrimitive()
        || raw == String.class
        || raw == IntOrString.class
        || raw == Boolean.class
        || Number.class.isAssignableFrom(raw);
  }

  /**
   * Accepts {@code node} if it is a {@code type} as written; nothing is converted.
   *
   * @throws ManifestException if it is something else
   */
  static void check(FieldPlace place, JsonNode node, JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw == String.class) {
      require(node.isTextual(), place, node, "text");
    } else if (raw == Boolean.class || raw == boolean.class) {
      require(node.isBoolean(), place, node, "true or false");
    } else if (raw == Integer.class || raw == int.class) {
      require(node.isIntegralNumber(), place, node, "a whole number");
      require(node.canConvertToInt(), place, node, "a number of at most " + Integer.MAX_VALUE);
    } else if (raw == Long.class || raw == long.class) {
      require(node.isIntegralNumber(), place, node, "a whole number");
      require(node.canConvertToLong(), place, node, "a number of at most " + Long.MAX_VALUE);
    } else {
      require(node.isValueNode(), place, node, "a single value");
    }
  }

  /** What stands in a manifest, as messages show it. */
  static String inWords(JsonNode node) {
    if (node.isObject()) {
      return "a block of fields";
    }
    if (node.isArray()) {
      return "a list";
    }
    String text = ManifestException.shortened(node.asText());
    return node.isTextual() ? "'" + text + "'" : text;
  }

  private static void require(boolean holds, FieldPlace place, JsonNode node, String expected) {
    if (!holds) {
      throw place.problem("must be %s, but is %s".formatted(expected, inWords(node)));
    }
  }
}
