package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedSeriesTest {

  @Test
  void keepsTheEndsAndTheGaps() {
    double[] unpacked = unpack(PackedSeries.of(new double[] {0, 65_534, Double.NaN, 1}));
    assertEquals(0, unpacked[0]);
    assertEquals(65_534, unpacked[1]);
    assertTrue(Double.isNaN(unpacked[2]));
    assertEquals(1, unpacked[3]);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isWithinHalfAScaleOfEveryValue(long seed) {
    Random random = new Random(seed);
    double[] values = random.doubles(500, 0, Math.pow(10, random.nextInt(9) - 4)).toArray();
    ObjectNode packed = PackedSeries.of(values);
    double[] unpacked = unpack(packed);
    for (int index = 0; index < values.length; index++) {
      assertEquals(values[index], unpacked[index], 0.5000001 * packed.path("scale").asDouble());
    }
  }

  @Test
  void nothingButZerosAndNothingAtAllArePacked() {
    assertEquals(0, unpack(PackedSeries.of(new double[] {0, 0}))[1]);
    assertEquals(0, unpack(PackedSeries.of(new double[0])).length);
  }

  @Test
  void refusesWhatItCannotHold() {
    assertThrows(IllegalArgumentException.class, () -> PackedSeries.of(new double[] {-1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> PackedSeries.of(new double[] {Double.POSITIVE_INFINITY}));
  }

  private static double[] unpack(ObjectNode packed) {
    byte[] bytes = Base64.getDecoder().decode(packed.path("values").asText());
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[bytes.length / 2];
    for (int index = 0; index < values.length; index++) {
      int whole = Short.toUnsignedInt(buffer.getShort());
      values[index] = whole == 0xFFFF ? Double.NaN : whole * packed.path("scale").asDouble();
    }
    return values;
  }
}
