package dev.harmony.kubernetes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Reads one manifest and remembers the line of each field. */
final class ManifestReader {

  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 40;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ManifestText source;
  private final JsonParser parser;
  private final Map<String, Integer> lines = new HashMap<>();

  private ManifestReader(ManifestText source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /**
   * The only document of {@code source}.
   *
   * @throws ManifestException if it is not one document of YAML or JSON with a mapping at its root,
   *     repeats a field, refers to another part of itself, or is nested too deeply
   */
  static ManifestDocument read(ManifestText source) {
    try (JsonParser parser = factory(source).createParser(source.text())) {
      return new ManifestReader(source, parser).document();
    } catch (JsonProcessingException e) {
      SyntaxProblem fault = SyntaxProblem.of(e);
      throw new ManifestException(source.name() + ":" + fault.line() + ": " + fault.problem(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a string", e);
    }
  }

  private static JsonFactory factory(ManifestText source) {
    JsonFactory factory = source.isJson() ? new JsonFactory() : new YAMLFactory();
    factory.setStreamReadConstraints(
        StreamReadConstraints.builder()
            .maxNestingDepth(2 * DEEPEST)
            .maxNumberLength(LONGEST_NUMBER)
            .build());
    return factory;
  }

  private ManifestDocument document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new ManifestException(source.name() + ": is empty, expected a manifest in YAML");
    }
    if (first != JsonToken.START_OBJECT) {
      throw at("begins with %s, expected fields such as apiVersion and kind".formatted(inWords()));
    }
    JsonNode root = object("", 0);
    JsonToken next = parser.nextToken();
    if (next != null && next != JsonToken.VALUE_NULL) {
      throw at("begins a second document, expected one manifest in a file");
    }
    return new ManifestDocument(source.name(), root, lines);
  }

  private JsonNode value(String path, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw at("is nested more than %d levels deep".formatted(DEEPEST));
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw at(
          "refers to '*%s', but references between fields are not allowed; write the value out"
              .formatted(ManifestException.shortened(parser.getText())));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path, depth);
      case START_ARRAY -> array(path, depth);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> number();
      default -> NODES.textNode(parser.getText());
    };
  }

  private JsonNode number() throws IOException {
    return parser.isNaN()
        ? NODES.textNode(parser.getText())
        : NODES.numberNode(parser.getDecimalValue());
  }

  private ObjectNode object(String path, int depth) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String inner = path.isEmpty() ? name : path + "." + ManifestException.shortened(name);
      if (object.has(name)) {
        throw at("field '%s' is written twice".formatted(ManifestException.shortened(inner)));
      }
      lines.putIfAbsent(inner, line());
      parser.nextToken();
      object.set(name, value(inner, depth + 1));
    }
    return object;
  }

  private ArrayNode array(String path, int depth) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String inner = path + "[" + array.size() + "]";
      lines.putIfAbsent(inner, line());
      array.add(value(inner, depth + 1));
    }
    return array;
  }

  private String inWords() throws IOException {
    return parser.currentToken() == JsonToken.START_ARRAY
        ? "a list"
        : "'" + ManifestException.shortened(parser.getText()) + "'";
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private ManifestException at(String problem) {
    return new ManifestException(source.name() + ":" + line() + ": " + problem);
  }
}
