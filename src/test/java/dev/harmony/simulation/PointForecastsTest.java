package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.forecast.Forecast;
import dev.harmony.series.TimeGrid;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PointForecastsTest {

  private static final TimeGrid GRID = new TimeGrid(Worlds.START, Worlds.STEP, 4);

  /** Three paths, whose medians are 2, 5 and 9 in the three steps. */
  private static Forecast forecast(int step) {
    TimeGrid grid = new TimeGrid(GRID.instant(step), Worlds.STEP, 3);
    double[][][] samples = {{{1, 2, 30}}, {{7, 5, 4}}, {{9, 9, 0}}};
    return Forecast.of(grid, List.of(Worlds.REQUESTS), samples);
  }

  @Test
  void isTheLargestMedianUntilAReplicaServes() {
    PointForecasts.Collector collector = new PointForecasts.Collector(GRID, 1);
    collector.add(forecast(2));
    PointForecasts forecasts = collector.forecasts();
    assertEquals(OptionalDouble.of(5), forecasts.at(GRID.instant(2)));
    assertEquals(OptionalDouble.of(5), forecasts.at(GRID.instant(2).plus(Duration.ofSeconds(59))));
    assertTrue(forecasts.at(GRID.instant(1)).isEmpty());
    assertTrue(forecasts.at(GRID.start().minusSeconds(1)).isEmpty());
    assertTrue(forecasts.at(GRID.end()).isEmpty());
  }

  @Test
  void aForecastThatEndsEarlierIsTakenAsFarAsItGoes() {
    PointForecasts.Collector collector = new PointForecasts.Collector(GRID, 9);
    collector.add(forecast(0));
    collector.add(forecast(4));
    assertEquals(OptionalDouble.of(9), collector.forecasts().at(GRID.start()));
  }
}
