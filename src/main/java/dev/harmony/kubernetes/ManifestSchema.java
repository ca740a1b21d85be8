package dev.harmony.kubernetes;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.harmony.series.NearestName;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a resource may look like: the fields of its Java type, their types, and the limits that
 * their annotations state. The same annotations make the schema of the custom resource definition.
 */
final class ManifestSchema {

  private final SerializationConfig introspection;

  /**
   * @param mapper knows how Java types are written
   */
  ManifestSchema(ObjectMapper mapper) {
    this.introspection = mapper.getSerializationConfig();
  }

  /**
   * Accepts {@code node} if it can be read as a {@code type} without anything left over.
   *
   * @throws ManifestException if a field is unknown, missing, of another type or out of its range
   */
  void check(FieldPlace place, JsonNode node, Class<?> type) {
    check(place, node, TypeFactory.defaultInstance().constructType(type));
  }

  private void check(FieldPlace place, JsonNode node, JavaType type) {
    if (JsonNode.class.isAssignableFrom(type.getRawClass()) || type.isJavaLangObject()) {
      return;
    }
    if (node.isNull()) {
      throw place.problem("has no value; give it one or remove it");
    }
    if (type.isCollectionLikeType()) {
      list(place, node, type.getContentType());
    } else if (type.isMapLikeType()) {
      map(place, node, type.getContentType());
    } else if (type.isEnumType()) {
      EnumWords.of(type.getRawClass()).check(place, node);
    } else if (type.getRawClass() == Quantity.class) {
      Quantities.check(place, node);
    } else if (Scalars.isScalar(type)) {
      Scalars.check(place, node, type);
    } else {
      object(place, node, type);
    }
  }

  private void list(FieldPlace place, JsonNode node, JavaType content) {
    if (!node.isArray()) {
      throw place.problem("must be a list, but is " + Scalars.inWords(node));
    }
    for (int index = 0; index < node.size(); index++) {
      check(place.item(index), node.get(index), content);
    }
  }

  private void map(FieldPlace place, JsonNode node, JavaType content) {
    requireObject(place, node);
    node.properties()
        .forEach(field -> check(place.field(field.getKey()), field.getValue(), content));
  }

  private void object(FieldPlace place, JsonNode node, JavaType type) {
    requireObject(place, node);
    Map<String, BeanPropertyDefinition> known = properties(type);
    if (known.isEmpty()) {
      return;
    }
    node.properties()
        .forEach(field -> requireKnown(place.field(field.getKey()), field.getKey(), known));
    known.forEach((name, property) -> requirePresent(place, node, name, property));
    node.properties().forEach(field -> property(place, field.getKey(), field.getValue(), known));
  }

  private void property(
      FieldPlace object, String name, JsonNode node, Map<String, BeanPropertyDefinition> known) {
    BeanPropertyDefinition property = known.get(name);
    if (property == null) {
      return;
    }
    FieldPlace place = object.field(name);
    if (node.isNull() && place.path().startsWith("metadata.")) {
      return;
    }
    check(place, node, property.getPrimaryType());
    Limits.of(property.getAccessor()).check(place, node);
  }

  private static void requireObject(FieldPlace place, JsonNode node) {
    if (!node.isObject()) {
      throw place.problem("must have fields of its own, but is " + Scalars.inWords(node));
    }
  }

  private static void requireKnown(FieldPlace place, String name, Map<String, ?> known) {
    if (!known.containsKey(name)) {
      throw place.bareProblem(
          "unknown field '%s'%s".formatted(place.path(), NearestName.hint(name, known.keySet())));
    }
  }

  private static void requirePresent(
      FieldPlace place, JsonNode node, String name, BeanPropertyDefinition property) {
    if (property.getAccessor().hasAnnotation(Required.class) && !node.has(name)) {
      throw place.bareProblem(place.field(name).path() + " is required");
    }
  }

  private Map<String, BeanPropertyDefinition> properties(JavaType type) {
    Map<String, BeanPropertyDefinition> properties = new LinkedHashMap<>();
    introspection
        .introspect(type)
        .findProperties()
        .forEach(property -> properties.put(property.getName(), property));
    return properties;
  }
}
