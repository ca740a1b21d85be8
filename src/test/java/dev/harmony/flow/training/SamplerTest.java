package dev.harmony.flow.training;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.flow.ForecastOrigin;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerTest {
  private static final Sampling SAMPLING = new Sampling(64, List.of(1, 2, 3, 4), 6, 0.3, 0.3);
  private static final int STEPS = 30;

  private final TrainingFamily wide = family("wide", 10, 400);
  private final TrainingFamily narrow = family("narrow", 1, 400);
  private final Sampler sampler = new Sampler(List.of(wide, narrow), SAMPLING, STEPS, 1);

  private static TrainingFamily family(String name, int columns, int rows) {
    Random random = new Random(columns);
    double[][] values =
        IntStream.range(0, columns)
            .mapToObj(column -> random.doubles(rows).toArray())
            .toArray(double[][]::new);
    List<Indicator> indicators =
        IntStream.range(0, columns)
            .mapToObj(column -> Indicator.gauge(name + column, Unit.DIMENSIONLESS))
            .toList();
    TimeGrid grid = new TimeGrid(Instant.EPOCH, Duration.ofMinutes(1), rows);
    IndicatorWindow window = IndicatorWindow.of(grid, indicators, values);
    return new TrainingFamily(
        name, 1, List.of(TrainingRecord.of(name, window, new DataSplit(0.7, 0.1)).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5})
  void neverAsksForWhatMayNotBeLearntFrom(long number) {
    int learnt = wide.records().get(0).learnt();
    Instant end = Instant.EPOCH.plus(Duration.ofMinutes(learnt));
    for (ForecastOrigin origin : sampler.batch(number)) {
      TimeGrid grid = origin.record().window().grid();
      assertTrue(!grid.instant(origin.row() + STEPS).isAfter(end));
      assertEquals(
          origin.columns().size(), new HashSet<>(origin.columns()).size(), "columns repeat");
    }
  }

  @Test
  void drawsFamiliesByTheirShareOfIndicators() {
    int ofWide = 0;
    int all = 0;
    for (long number = 0; number < 200; number++) {
      for (ForecastOrigin origin : sampler.batch(number)) {
        String name = origin.record().window().indicators().get(0).name();
        all += origin.columns().size();
        ofWide += name.startsWith("wide") ? origin.columns().size() : 0;
      }
    }
    assertEquals(0.5, (double) ofWide / all, 0.03);
  }

  @Test
  void drawsEachBatchByItsNumberAlone() {
    Sampler other = new Sampler(List.of(wide, narrow), SAMPLING, STEPS, 1);
    other.batch(3);
    assertEquals(rows(sampler.batch(7)), rows(other.batch(7)));
    assertNotEquals(rows(sampler.batch(7)), rows(sampler.batch(8)));
  }

  @Test
  void sharesNoDrawsBetweenSuccessiveBatches() {
    Set<Integer> first = new HashSet<>(rows(sampler.batch(7)));
    long shared = rows(sampler.batch(8)).stream().filter(first::contains).count();
    assertTrue(shared < first.size() / 2, shared + " of " + first.size());
  }

  @Test
  void learnsNearStepsMoreOften() {
    int near = 0;
    for (long number = 0; number < 100; number++) {
      List<Integer> leads = sampler.leads(number);
      assertEquals(SAMPLING.leads(), leads.size());
      assertEquals(leads.stream().sorted().toList(), leads);
      near += (int) leads.stream().filter(lead -> lead <= 24).count();
    }
    assertEquals(400, near);
  }

  @Test
  void learnsAllStepsWhereThereAreFew() {
    Sampler few = new Sampler(List.of(wide), SAMPLING, 4, 1);
    assertEquals(List.of(1, 2, 3, 4), few.leads(1));
  }

  @Test
  void refusesHistoriesThatAreTooShort() {
    assertRefused(
        "no record has the 54 rows that can be learnt from",
        () -> new Sampler(List.of(family("short", 1, 80)), SAMPLING, STEPS, 1));
  }

  private static List<Integer> rows(List<ForecastOrigin> origins) {
    return origins.stream().map(ForecastOrigin::row).toList();
  }
}
