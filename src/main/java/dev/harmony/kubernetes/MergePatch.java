package dev.harmony.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON merge patches, RFC 7396. */
final class MergePatch {

  private MergePatch() {}

  /**
   * {@code target} with {@code patch} applied: an object replaces the fields that it names, {@code
   * null} removes them, anything else replaces the target as a whole. Neither argument changes.
   */
  static JsonNode applied(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode fields
            ? fields.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        result.set(field.getKey(), applied(result.path(field.getKey()), field.getValue()));
      }
    }
    return result;
  }
}
