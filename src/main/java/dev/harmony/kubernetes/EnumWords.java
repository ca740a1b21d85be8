package dev.harmony.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The words of an enumeration as a manifest writes them.
 *
 * @param words in the order of the constants
 */
record EnumWords(List<String> words) {

  EnumWords {
    words = List.copyOf(words);
  }

  /** The words of {@code type}: what its constants are written as, else their names. */
  static EnumWords of(Class<?> type) {
    return new EnumWords(
        Arrays.stream(type.getFields())
            .filter(Field::isEnumConstant)
            .map(EnumWords::word)
            .toList());
  }

  /** The word of one constant. */
  static String word(Enum<?> constant) {
    return Arrays.stream(constant.getDeclaringClass().getFields())
        .filter(field -> field.getName().equals(constant.name()))
        .map(EnumWords::word)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Accepts {@code node} if it is one of the words.
   *
   * @throws ManifestException if not; the message lists them
   */
  void check(FieldPlace place, JsonNode node) {
    if (!node.isTextual() || !words.contains(node.textValue())) {
      throw place.problem(
          "must be %s, but is %s%s"
              .formatted(alternatives(words), Scalars.inWords(node), quotesHint(node)));
    }
  }

  /** YAML takes a bare {@code Off} for false, as Kubernetes does. */
  private String quotesHint(JsonNode node) {
    return node.isBoolean() && !node.booleanValue() && words.contains("Off")
        ? ", did you mean \"Off\" in quotes?"
        : "";
  }

  /** {@code "A, B or C"}. */
  static String alternatives(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private static String word(Field constant) {
    JsonProperty written = constant.getAnnotation(JsonProperty.class);
    return Objects.requireNonNullElse(written == null ? null : written.value(), constant.getName());
  }
}
