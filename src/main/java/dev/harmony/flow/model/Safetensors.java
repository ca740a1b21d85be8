package dev.harmony.flow.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Named arrays of single-precision numbers in the safetensors format: the length of a header, the
 * header in JSON, the numbers. Nothing in such a file can be executed.
 */
public final class Safetensors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String METADATA = "__metadata__";
  private static final int LONGEST_HEADER = 1 << 20;

  private final Map<String, String> metadata;
  private final Map<String, List<Long>> sizes = new LinkedHashMap<>();
  private final Map<String, float[]> values = new LinkedHashMap<>();

  /** Nothing but {@code metadata}. */
  public Safetensors(Map<String, String> metadata) {
    this.metadata = Map.copyOf(metadata);
  }

  /**
   * Adds an array.
   *
   * @param numbers last axis fastest; shared, not copied
   * @throws IllegalArgumentException if the sizes do not multiply to their number
   */
  public void add(String name, List<Long> axes, float[] numbers) {
    if (axes.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact) != numbers.length) {
      throw new IllegalArgumentException(
          "array '%s' of sizes %s has %d numbers".formatted(name, axes, numbers.length));
    }
    sizes.put(name, List.copyOf(axes));
    values.put(name, numbers);
  }

  /** What is said of the arrays. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** The arrays by name, in their order; shared, not copied. */
  public Map<String, float[]> values() {
    return Collections.unmodifiableMap(values);
  }

  /** The length of each axis, by name. */
  public Map<String, List<Long>> sizes() {
    return Collections.unmodifiableMap(sizes);
  }

  /** The bytes of a file; the same arrays in the same order give the same bytes. */
  public byte[] bytes() {
    ObjectNode header = JSON.createObjectNode();
    if (!metadata.isEmpty()) {
      ObjectNode said = header.putObject(METADATA);
      metadata.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(each -> said.put(each.getKey(), each.getValue()));
    }
    int end = 0;
    for (Map.Entry<String, float[]> each : values.entrySet()) {
      ObjectNode entry = header.putObject(each.getKey()).put("dtype", "F32");
      sizes.getOrDefault(each.getKey(), List.of()).forEach(entry.withArray("shape")::add);
      int begin = end;
      end = Math.addExact(begin, Math.multiplyExact(each.getValue().length, Float.BYTES));
      entry.putArray("data_offsets").add(begin).add(end);
    }
    byte[] text = text(header);
    int aligned = (text.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.addExact(Long.BYTES + aligned, end))
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(aligned)
            .put(text)
            .put(" ".repeat(aligned - text.length).getBytes(StandardCharsets.UTF_8));
    for (float[] numbers : values.values()) {
      bytes.asFloatBuffer().put(numbers);
      bytes.position(bytes.position() + numbers.length * Float.BYTES);
    }
    return bytes.array();
  }

  private static byte[] text(ObjectNode header) {
    try {
      return JSON.writeValueAsBytes(header);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("names and numbers can be written", impossible);
    }
  }

  /**
   * What {@code bytes} hold.
   *
   * @param file its name in messages
   * @throws ModelException if they are no such file, or hold numbers of another kind
   */
  public static Safetensors parse(String file, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long length = bytes.length < Long.BYTES ? -1 : buffer.getLong();
    if (length < 2 || length > LONGEST_HEADER || length > buffer.remaining()) {
      throw new ModelException(
          "%s: says that its header has %d bytes, expected 2 to %d in a file of %d"
              .formatted(file, length, LONGEST_HEADER, bytes.length));
    }
    JsonNode header = header(file, bytes, (int) length);
    Safetensors parsed = new Safetensors(metadata(header.path(METADATA)));
    ByteBuffer numbers = buffer.position(Long.BYTES + (int) length).slice();
    for (Map.Entry<String, JsonNode> each : header.properties()) {
      if (!each.getKey().equals(METADATA)) {
        parsed.add(file, each, numbers);
      }
    }
    if (parsed.count() * Float.BYTES != numbers.limit()) {
      throw new ModelException(
          "%s: holds %d bytes of numbers, expected %d for those it names"
              .formatted(file, numbers.limit(), parsed.count() * Float.BYTES));
    }
    return parsed;
  }

  private static JsonNode header(String file, byte[] bytes, int length) {
    try {
      JsonNode header = JSON.readTree(bytes, Long.BYTES, length);
      if (header.isObject()) {
        return header;
      }
      throw new ModelException(file + ": has a header that is no JSON object");
    } catch (IOException malformed) {
      throw new ModelException(file + ": has a header that is no JSON object", malformed);
    }
  }

  private static Map<String, String> metadata(JsonNode node) {
    Map<String, String> metadata = new LinkedHashMap<>();
    node.properties().forEach(each -> metadata.put(each.getKey(), each.getValue().asText()));
    return metadata;
  }

  private void add(String file, Map.Entry<String, JsonNode> entry, ByteBuffer numbers) {
    JsonNode node = entry.getValue();
    List<Long> axes =
        StreamSupport.stream(node.path("shape").spliterator(), false)
            .map(axis -> axis.asLong(-1))
            .toList();
    long begin = node.path("data_offsets").path(0).asLong(-1);
    long end = node.path("data_offsets").path(1).asLong(-1);
    long count = count(axes);
    if (!node.path("dtype").asText().equals("F32")
        || count < 0
        || begin < 0
        || end > numbers.limit()
        || end - begin != count * Float.BYTES
        || (count() + count) * Float.BYTES > numbers.limit()) {
      throw new ModelException(
          "%s: has an array '%s' of type '%s', sizes %s at bytes %d to %d, expected F32 within %d"
              .formatted(
                  file,
                  entry.getKey(),
                  node.path("dtype").asText(),
                  axes,
                  begin,
                  end,
                  numbers.limit()));
    }
    float[] copied = new float[(int) count];
    numbers
        .slice((int) begin, (int) (end - begin))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(copied);
    add(entry.getKey(), axes, copied);
  }

  /** The number of values, or -1 if an axis is negative or there are too many. */
  private static long count(List<Long> axes) {
    long count = 1;
    for (long axis : axes) {
      boolean fits = axis >= 0 && (axis == 0 || count <= Integer.MAX_VALUE / axis);
      if (!fits) {
        return -1;
      }
      count *= axis;
    }
    return count;
  }

  /** How many numbers there are. */
  private long count() {
    return values.values().stream().mapToLong(each -> each.length).sum();
  }
}
