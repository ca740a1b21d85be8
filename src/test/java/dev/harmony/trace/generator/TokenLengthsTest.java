package dev.harmony.trace.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.trace.HashedRandom;
import dev.harmony.trace.generator.TokenLengths.Length;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenLengthsTest {
  private static final int DRAWS = 100_000;

  private static int[] sorted(Length length, long seed) {
    UniformRandomProvider random = HashedRandom.of(seed);
    return IntStream.range(0, DRAWS).map(draw -> length.draw(random)).sorted().toArray();
  }

  @ParameterizedTest
  @CsvSource({"1020, 1155, 1", "129, 211, 2", "1469, 2048, 3", "11587, 15325, 4", "13, 28, 5"})
  void haveTheMedianAndTheMeanThatTheyAreGiven(double median, double mean, long seed) {
    int[] tokens = sorted(Length.of(median, mean, Integer.MAX_VALUE), seed);
    assertEquals(median, tokens[DRAWS / 2], 0.02 * median + 0.5);
    assertEquals(mean, IntStream.of(tokens).average().orElse(0), 0.035 * mean);
  }

  /** Where 99 % of the published prompts and answers of code are shorter: 7436 and 249. */
  @Test
  void ofCodeReachTheTailsThatWerePublished() {
    assertEquals(249, sorted(TokenLengths.CODE.output(), 1)[99 * DRAWS / 100], 25);
    assertEquals(7436, sorted(TokenLengths.CODE.input(), 1)[99 * DRAWS / 100], 1000);
  }

  @Test
  void areAtLeastOneAndAtMostTheLongest() {
    int[] tokens = sorted(new Length(2, 3, 50), 1);
    assertEquals(1, tokens[0]);
    assertEquals(50, tokens[DRAWS - 1]);
    assertTrue(IntStream.of(sorted(new Length(7, 0, 50), 1)).allMatch(each -> each == 7));
  }
}
