package dev.harmony.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.harmony.flow.Network;
import dev.harmony.flow.NetworkShape;
import dev.harmony.flow.ParameterShape;
import dev.harmony.flow.model.ModelFolder;
import dev.harmony.flow.training.DataSplit;
import dev.harmony.flow.training.TrainingPlan;
import dev.harmony.series.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a model is made of, but the bytes of its data.
 *
 * @param summary what the model is for
 * @param shape of the network
 * @param plan how it is trained
 * @param split which rows may be seen
 * @param families recorded histories
 * @param generated generated histories
 * @param knownWeaknesses where the model is not to be trusted
 */
record TrainingRecipe(
    String summary,
    NetworkShape shape,
    TrainingPlan plan,
    DataSplit split,
    List<RecordedFamily> families,
    List<GeneratedFamily> generated,
    List<String> knownWeaknesses) {

  private static final ObjectMapper MAPPER =
      YAMLMapper.builder().addModule(new Jdk8Module()).build();

  /**
   * All parts are required.
   *
   * @throws IllegalArgumentException if a model of {@code shape} would be too large to be kept
   */
  TrainingRecipe {
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(split, "split");
    long numbers = new Network(shape).parameters().stream().mapToLong(ParameterShape::count).sum();
    if (numbers > ModelFolder.MOST_NUMBERS) {
      throw new IllegalArgumentException(
          "shape: a model must have at most %d numbers, but has %d"
              .formatted(ModelFolder.MOST_NUMBERS, numbers));
    }
    families = List.copyOf(families);
    generated = List.copyOf(generated);
    knownWeaknesses = List.copyOf(knownWeaknesses);
  }

  /** What is taken where a recipe says nothing: a network from scratch, on nothing. */
  static TrainingRecipe standard() {
    return new TrainingRecipe(
        "A forecasting model.",
        NetworkShape.standard(),
        TrainingPlan.standard(),
        new DataSplit(1, 0.15),
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * The recipe in {@code file}; what it does not say is as in {@link #standard}.
   *
   * @throws WrongInputException if it cannot be read, has an unknown field or a wrong value
   */
  static TrainingRecipe read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongInputException("--recipe: '" + file + "' is not a file");
    }
    try {
      JsonNode written = MAPPER.readTree(file.toFile());
      ObjectNode whole = MAPPER.valueToTree(standard());
      if (!written.isObject()) {
        throw new WrongInputException(file + ": is no recipe, expected fields such as families");
      }
      overlay(whole, (ObjectNode) written);
      return MAPPER.treeToValue(whole, TrainingRecipe.class);
    } catch (JsonMappingException wrong) {
      throw new WrongInputException(
          "%s: %s%s".formatted(file, place(wrong), problem(wrong)), wrong);
    } catch (JsonProcessingException malformed) {
      throw new WrongInputException(
          file + ": is no YAML: " + malformed.getOriginalMessage(), malformed);
    } catch (IOException failure) {
      throw new WrongInputException(file + ": cannot be read: " + failure.getMessage(), failure);
    }
  }

  private static void overlay(ObjectNode whole, ObjectNode written) {
    for (Map.Entry<String, JsonNode> field : written.properties()) {
      JsonNode usual = whole.get(field.getKey());
      if (usual != null && field.getValue().isNull()) {
        // A field without a value says nothing.
        continue;
      }
      if (usual instanceof ObjectNode below && field.getValue() instanceof ObjectNode said) {
        overlay(below, said);
      } else {
        whole.set(field.getKey(), field.getValue());
      }
    }
  }

  /** The path of the field with a colon, or nothing where the whole recipe is wrong. */
  private static String place(JsonMappingException wrong) {
    String path = path(wrong);
    return path.isEmpty() ? "" : path + ": ";
  }

  private static String path(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(
            each -> each.getFieldName() == null ? "[" + each.getIndex() + "]" : each.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String problem(JsonMappingException wrong) {
    if (wrong instanceof UnrecognizedPropertyException unknown) {
      List<String> known = unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
      return "unknown field" + NearestName.hint(unknown.getPropertyName(), known);
    }
    Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
    if (cause instanceof NullPointerException missing) {
      return missing.getMessage() + " is missing";
    }
    return cause instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : String.valueOf(cause.getMessage());
  }

  /** The recipe as names and values. */
  @SuppressWarnings("unchecked")
  Map<String, Object> asMap() {
    return MAPPER.convertValue(this, Map.class);
  }

  /** The same with more families after its own. */
  TrainingRecipe withMore(List<RecordedFamily> recorded, List<GeneratedFamily> others) {
    return new TrainingRecipe(
        summary,
        shape,
        plan,
        split,
        joined(families, recorded),
        joined(generated, others),
        knownWeaknesses);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** The same trained otherwise. */
  TrainingRecipe with(TrainingPlan other) {
    return new TrainingRecipe(summary, shape, other, split, families, generated, knownWeaknesses);
  }

  /** The same for a network of another shape. */
  TrainingRecipe with(NetworkShape other) {
    return new TrainingRecipe(summary, other, plan, split, families, generated, knownWeaknesses);
  }
}
