package dev.harmony.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harmony.kubernetes.crd.HarmonyGroup;
import dev.harmony.series.NearestName;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/**
 * A kind of resource that can be read from a manifest.
 *
 * @param name the kind as a manifest writes it
 * @param specification the type of its {@code spec}
 * @param <S> the same
 */
record ManifestKind<S>(String name, Class<S> specification) {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final ManifestSchema SCHEMA = new ManifestSchema(MAPPER);

  private static final List<String> FIELDS =
      List.of("apiVersion", "kind", "metadata", "spec", "status");

  private static final String NAME = "[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?";

  /**
   * What {@code document} wants.
   *
   * @throws ManifestException if it is no resource of this kind or does not fit its schema
   */
  S specification(ManifestDocument document) {
    FieldPlace place = document.place();
    JsonNode root = document.root();
    word(place.field("kind"), root, "kind", name);
    word(place.field("apiVersion"), root, "apiVersion", HarmonyGroup.API_VERSION);
    root.properties().forEach(field -> known(place.field(field.getKey()), field.getKey()));
    requireField(place, root, "metadata");
    requireField(place, root, "spec");
    SCHEMA.check(place.field("metadata"), root.get("metadata"), ObjectMeta.class);
    resourceName(place.field("metadata"), root.get("metadata"));
    return specification(place.field("spec"), root.get("spec"));
  }

  /**
   * What {@code node} wants, which messages call {@code place}.
   *
   * @throws ManifestException if it does not fit the schema of this kind
   */
  S specification(FieldPlace place, JsonNode node) {
    SCHEMA.check(place, node, specification);
    try {
      return MAPPER.treeToValue(node, specification);
    } catch (JsonProcessingException e) {
      throw place.problem("cannot be read: " + ManifestException.shortened(e.getOriginalMessage()));
    }
  }

  private static void word(FieldPlace place, JsonNode root, String field, String expected) {
    JsonNode written = root.get(field);
    if (written == null) {
      throw place.bareProblem("%s is required, expected '%s'".formatted(field, expected));
    }
    if (!written.isTextual() || !written.textValue().equals(expected)) {
      throw place.problem("must be '%s', but is %s".formatted(expected, Scalars.inWords(written)));
    }
  }

  private static void known(FieldPlace place, String field) {
    if (!FIELDS.contains(field)) {
      throw place.bareProblem(
          "unknown field '%s'%s".formatted(place.path(), NearestName.hint(field, FIELDS)));
    }
  }

  private static void requireField(FieldPlace place, JsonNode root, String field) {
    if (!root.has(field)) {
      throw place.bareProblem(field + " is required");
    }
  }

  private static void resourceName(FieldPlace place, JsonNode metadata) {
    JsonNode written = metadata.get("name");
    if (written == null || written.isNull()) {
      throw place.bareProblem("metadata.name is required");
    }
    if (!written.textValue().matches(NAME)) {
      throw place
          .field("name")
          .problem(
              "must be small letters, digits, '-' and '.', but is " + Scalars.inWords(written));
    }
  }
}
