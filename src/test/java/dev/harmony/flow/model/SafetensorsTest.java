package dev.harmony.flow.model;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  @Test
  void readsBackWhatWasWritten() {
    Safetensors read = Safetensors.parse("w", sample(1).bytes());
    assertEquals(Map.of("step", "7"), read.metadata());
    assertEquals(List.of(2L, 3L), read.sizes().get("b"));
    sample(1)
        .values()
        .forEach((name, numbers) -> assertArrayEquals(numbers, read.values().get(name)));
  }

  @Test
  void anotherReaderOfTheFormatFindsTheSame() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDList read = NDList.decode(manager, sample(2).bytes());
      for (NDArray array : read) {
        assertArrayEquals(sample(2).values().get(array.getName()), array.toFloatArray());
      }
      assertEquals(3, read.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neverFailsOtherwiseThanByRefusing(long seed) {
    byte[] whole = sample(seed).bytes();
    Random random = new Random(seed);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(ModelException.class, () -> Safetensors.parse("w", cut));
    }
    for (int round = 0; round < 5000; round++) {
      byte[] damaged = whole.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      parsesOrRefuses(damaged);
    }
  }

  @Test
  void refusesArraysThatShareTheirNumbers() {
    String entry = "{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";
    byte[] header = "{\"a\":%s,\"b\":%s}".formatted(entry, entry).getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate(8 + header.length + 8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length)
            .put(header);
    ModelException refusal =
        assertThrows(ModelException.class, () -> Safetensors.parse("w", file.array()));
    assertEquals(
        "w: has an array 'b' of type 'F32', sizes [2] at bytes 0 to 8, expected F32 within 8",
        refusal.getMessage());
  }

  @Test
  void refusesSizesThatDoNotFit() {
    assertRefused(
        "array 'a' of sizes [2, 2] has 3 numbers",
        () -> new Safetensors(Map.of()).add("a", List.of(2L, 2L), new float[3]));
  }

  private static void parsesOrRefuses(byte[] bytes) {
    try {
      Safetensors.parse("w", bytes);
    } catch (ModelException refused) {
      assertEquals(1, String.valueOf(refused.getMessage()).lines().count());
    }
  }

  private static Safetensors sample(long seed) {
    Random random = new Random(seed);
    Safetensors all = new Safetensors(Map.of("step", "7"));
    all.add("b", List.of(2L, 3L), numbers(6, random));
    all.add("a", List.of(4L), numbers(4, random));
    all.add("scalar", List.of(), numbers(1, random));
    return all;
  }

  private static float[] numbers(int count, Random random) {
    float[] numbers = new float[count];
    for (int index = 0; index < count; index++) {
      numbers[index] = random.nextFloat();
    }
    return numbers;
  }
}
