package dev.harmony.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

  private static final List<String> KNOWN = List.of("time", "running_gpu_num", "pending_gpu_num");

  @ParameterizedTest
  @CsvSource({
    "runing_gpu_num, running_gpu_num",
    "pending_gpus_num, pending_gpu_num",
    "Time, time",
    "tiem, time",
    "item, ''",
    "x, ''",
    "'', ''"
  })
  void findsTheNameThatIsMeant(String mistyped, String meant) {
    assertEquals(meant, NearestName.of(mistyped, KNOWN).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsANameWithOneCharacterChanged(long seed) {
    Random random = new Random(seed);
    String name = KNOWN.get(1 + random.nextInt(2));
    int place = random.nextInt(name.length());
    String mistyped = name.substring(0, place) + 'ß' + name.substring(place + 1);
    assertEquals(Optional.of(name), NearestName.of(mistyped, KNOWN));
  }

  @Test
  void knowsNothingOfNothing() {
    assertEquals(Optional.empty(), NearestName.of("time", List.of()));
  }

  @Test
  void suggestsTheNearestOrListsThemAll() {
    assertEquals(", did you mean 'time'?", NearestName.hint("times", KNOWN));
    assertEquals(
        ", expected one of time, running_gpu_num, pending_gpu_num",
        NearestName.hint("zebra", KNOWN));
  }

  @Test
  void aNameOfAnyLengthIsAnsweredAtOnce() {
    assertEquals(Optional.empty(), NearestName.of("x".repeat(10_000_000), KNOWN));
  }
}
