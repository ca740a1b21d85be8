package dev.harmony.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/**
 * A long series in few bytes: whole numbers of 16 bits, little-endian, in Base64, each times {@code
 * scale} its value; 65535 where there is none. Values are kept to within half of {@code scale},
 * which is the largest of them divided by 65534.
 */
final class PackedSeries {

  private static final int MISSING = 0xFFFF;
  private static final int LARGEST = MISSING - 1;

  private PackedSeries() {}

  /**
   * The packed form of {@code values}, which are zero or more; {@code NaN} is none.
   *
   * @throws IllegalArgumentException if a value is negative or infinite
   */
  static ObjectNode of(double[] values) {
    double largest = 0;
    for (double value : values) {
      if (value < 0 || Double.isInfinite(value)) {
        throw new IllegalArgumentException("values must be finite and not negative, not " + value);
      }
      largest = Double.isNaN(value) ? largest : Math.max(largest, value);
    }
    double scale = largest > 0 ? largest / LARGEST : 1;
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      long rounded = Double.isNaN(value) ? MISSING : Math.min(LARGEST, Math.round(value / scale));
      bytes.putShort((short) rounded);
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("scale", scale);
    node.put("values", Base64.getEncoder().encodeToString(bytes.array()));
    return node;
  }
}
