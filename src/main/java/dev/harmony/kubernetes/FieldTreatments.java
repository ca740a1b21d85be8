package dev.harmony.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is made of each field of a block. A field that is not named is treated like the one around
 * it.
 *
 * @param byPath treatments by the path inside the block, with {@code []} for every item of a list
 */
record FieldTreatments(Map<String, FieldTreatment> byPath) {

  FieldTreatments {
    byPath = Map.copyOf(byPath);
  }

  /**
   * The fields that are written in {@code node} and not used, as paths with {@code []} for every
   * item of a list.
   *
   * @param place the block
   * @param node what is written in it
   * @throws ManifestException if a field is written that is refused; the message names all of them
   */
  List<String> notUsed(FieldPlace place, JsonNode node) {
    Set<String> ignored = new LinkedHashSet<>();
    List<FieldPlace> refused = new ArrayList<>();
    node.properties()
        .forEach(
            field -> sort(place.field(field.getKey()), place, field.getValue(), ignored, refused));
    if (!refused.isEmpty()) {
      String paths = String.join(", ", refused.stream().map(FieldPlace::path).toList());
      throw refused
          .get(0)
          .bareProblem("not supported in a replay yet: %s; remove to replay".formatted(paths));
    }
    return List.copyOf(ignored);
  }

  private void sort(
      FieldPlace place,
      FieldPlace block,
      JsonNode node,
      Set<String> ignored,
      List<FieldPlace> refused) {
    boolean empty = node.isContainerNode() && node.isEmpty();
    String path = place.path().substring(block.path().length() + 1).replaceAll("\\[\\d+]", "[]");
    switch (empty ? FieldTreatment.USED : byPath.getOrDefault(path, FieldTreatment.USED)) {
      case NOT_USED -> ignored.add(block.path() + "." + path);
      case REFUSED -> refused.add(place);
      case USED -> {
        node.properties()
            .forEach(
                field ->
                    sort(place.field(field.getKey()), block, field.getValue(), ignored, refused));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
          sort(place.item(index), block, node.get(index), ignored, refused);
        }
      }
    }
  }
}
