package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonalExpertTest {

  private static double[] centre(int season, int steps, double... values) {
    SeasonalExpert expert = new SeasonalExpert(season);
    Signal signal = TestSignals.of(values);
    return expert.centre(expert.initialState(), signal, signal.last(), steps);
  }

  @Test
  void repeatsTheLastSeason() {
    assertArrayEquals(new double[] {3, 4, 5}, centre(3, 3, 1, 2, 3, 4, 5));
  }

  @Test
  void predictsTheNewestValueUntilASeasonWasSeen() {
    assertArrayEquals(new double[] {5, 5}, centre(9, 2, 1, 2, 3, 4, 5));
  }

  @Test
  void predictsTheNewestValueBeyondASeason() {
    assertArrayEquals(new double[] {4, 5, 5, 5}, centre(2, 4, 1, 2, 3, 4, 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 24, 60})
  void isExactOnAnythingPeriodic(int season) {
    double[] values = new double[3 * season + 2];
    for (int step = 0; step < values.length; step++) {
      values[step] = (step % season) * (step % season) % 11;
    }
    double[] centre = centre(season, season, values);
    for (int ahead = 1; ahead <= season; ahead++) {
      int phase = (values.length - 1 + ahead) % season;
      assertEquals(phase * phase % 11, centre[ahead - 1]);
    }
  }
}
