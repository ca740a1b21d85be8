package dev.harmony.flow.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.harmony.flow.Network;
import dev.harmony.flow.NetworkShape;
import dev.harmony.flow.ParameterShape;
import dev.harmony.flow.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model in a folder of three files: its weights, its card, and the checksums of both as {@code
 * sha256sum} writes them. What is read is checked against all that is known of it.
 */
public final class ModelFolder {
  /** The weights, in the safetensors format. */
  public static final String WEIGHTS = "weights.safetensors";

  /** The card, in JSON. */
  public static final String CARD = "card.json";

  /** The checksums. */
  public static final String CHECKSUMS = "SHA256SUMS";

  private static final long MOST_BYTES = 10 << 20;

  /** So many numbers the weights of a model can be at most; the rest of the file names them. */
  public static final long MOST_NUMBERS = (MOST_BYTES - (1 << 16)) / Float.BYTES;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private final Path folder;

  /** The model in {@code folder}, whether it is there or not. */
  public ModelFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a model into the folder, which exists.
   *
   * @throws IllegalArgumentException if the weights take more than ten mebibytes
   * @throws UncheckedIOException if a file cannot be written
   */
  public void write(ModelCard card, Parameters parameters) {
    byte[] weights = bytes(parameters);
    if (weights.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "weights must take at most %d bytes, but take %d".formatted(MOST_BYTES, weights.length));
    }
    try {
      byte[] described = (JSON.writeValueAsString(card) + "\n").getBytes(StandardCharsets.UTF_8);
      Map<String, byte[]> files = new LinkedHashMap<>();
      files.put(WEIGHTS, weights);
      files.put(CARD, described);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      Files.writeString(folder.resolve(CHECKSUMS), new Checksums(files).text());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] bytes(Parameters parameters) {
    Safetensors weights = new Safetensors(Map.of());
    for (ParameterShape shape : parameters.shapes()) {
      weights.add(shape.name(), shape.sizes(), parameters.values(shape.name()));
    }
    return weights.bytes();
  }

  /**
   * The model.
   *
   * @throws ModelException if a file is missing, damaged, or does not fit the others
   */
  public TrainedModel read() {
    byte[] weights = bytes(WEIGHTS);
    byte[] card = bytes(CARD);
    Checksums stated = Checksums.parse(folder.resolve(CHECKSUMS).toString(), bytes(CHECKSUMS));
    stated.require(folder.resolve(WEIGHTS), weights);
    stated.require(folder.resolve(CARD), card);
    ModelCard described = card(card);
    Parameters parameters = parameters(described.shape(), weights);
    return new TrainedModel(described, parameters, Checksums.digest(weights));
  }

  private byte[] bytes(String name) {
    Path file = folder.resolve(name);
    try {
      long size = Files.isRegularFile(file) ? Files.size(file) : -1;
      if (size < 0 || size > MOST_BYTES) {
        throw new ModelException(
            size < 0
                ? file + ": is missing, expected a file of the model"
                : "%s: has %d bytes, at most %d are allowed".formatted(file, size, MOST_BYTES));
      }
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new ModelException(file + ": cannot be read: " + failure.getMessage(), failure);
    }
  }

  private ModelCard card(byte[] bytes) {
    Path file = folder.resolve(CARD);
    try {
      ModelCard card = JSON.readValue(bytes, ModelCard.class);
      if (!card.format().equals(ModelCard.FORMAT)) {
        throw new ModelException(
            "%s: has the format '%s', expected '%s'"
                .formatted(file, card.format(), ModelCard.FORMAT));
      }
      return card;
    } catch (JsonProcessingException malformed) {
      throw new ModelException(
          file + ": is no card of a model: " + malformed.getOriginalMessage(), malformed);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Parameters parameters(NetworkShape shape, byte[] bytes) {
    String file = folder.resolve(WEIGHTS).toString();
    Safetensors weights = Safetensors.parse(file, bytes);
    List<ParameterShape> shapes = new Network(shape).parameters();
    for (ParameterShape each : shapes) {
      List<Long> found = weights.sizes().getOrDefault(each.name(), List.of());
      if (!weights.sizes().containsKey(each.name()) || !found.equals(each.sizes())) {
        throw new ModelException(
            "%s: has sizes %s for '%s', but the card's shape needs %s"
                .formatted(file, found, each.name(), each.sizes()));
      }
      for (float value : weights.values().getOrDefault(each.name(), new float[0])) {
        if (!Float.isFinite(value)) {
          throw new ModelException(
              "%s: has %s in '%s', expected finite numbers".formatted(file, value, each.name()));
        }
      }
    }
    if (weights.sizes().size() != shapes.size()) {
      throw new ModelException(
          "%s: has %d arrays, but the card's shape needs %d"
              .formatted(file, weights.sizes().size(), shapes.size()));
    }
    return Parameters.of(shapes, weights.values());
  }
}
