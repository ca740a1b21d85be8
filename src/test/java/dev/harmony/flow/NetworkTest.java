package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final NetworkShape SHAPE = NetworkShape.small(6);
  private static final Network NETWORK = new Network(SHAPE);
  private static final WindowEncoder ENCODER = new WindowEncoder(SHAPE);
  private static final NDManager ROOT = NDManager.newBaseManager();
  private static final NativeParameters PARAMETERS =
      Noise.parameters(NETWORK, 11).bind(ROOT, false);

  @AfterAll
  static void close() {
    ROOT.close();
  }

  @Test
  void quantilesAscend() {
    Prediction prediction = predict(SeededContexts.of(3, 320, 1));
    for (int lead = 0; lead < SHAPE.steps(); lead++) {
      double below = Double.NEGATIVE_INFINITY;
      for (int percent = 1; percent < 1000; percent++) {
        double value = prediction.quantile(0, 1, lead, percent / 1000.0);
        assertTrue(value >= below);
        below = value;
      }
    }
  }

  @Test
  void scalingTheValuesScalesTheForecast() {
    double[][] columns = columns(SeededContexts.of(2, 320, 1));
    double[][] scaled = new double[columns.length][];
    for (int column = 0; column < columns.length; column++) {
      scaled[column] = Arrays.stream(columns[column]).map(value -> 1e6 * value).toArray();
    }
    double[] expected = medians(predict(SeededContexts.of(columns, 1)), 2);
    double[] actual = medians(predict(SeededContexts.of(scaled, 1)), 2);
    for (int index = 0; index < expected.length; index++) {
      assertEquals(1e6 * expected[index], actual[index], 1e-5 * 1e6 * Math.abs(expected[index]));
    }
  }

  @Test
  void permutingTheIndicatorsPermutesTheForecast() {
    ForecastContext context = SeededContexts.of(3, 320, 1);
    double[][] columns = columns(context);
    List<Indicator> indicators = context.window().indicators();
    IndicatorWindow turned =
        IndicatorWindow.of(
            context.window().grid(),
            List.of(indicators.get(2), indicators.get(0), indicators.get(1)),
            new double[][] {columns[2], columns[0], columns[1]});
    Prediction before = predict(context);
    Prediction after = predict(new ForecastContext(turned, context.hierarchy(), 1));
    for (int column = 0; column < 3; column++) {
      double expected = before.quantile(0, column, 3, 0.9);
      assertEquals(expected, after.quantile(0, (column + 1) % 3, 3, 0.9), 1e-5 * expected);
    }
  }

  @Test
  void indicatorsOfHigherLevelsHaveNoInfluence() {
    double[][] columns = columns(SeededContexts.of(3, 320, 1));
    Prediction before = predict(SeededContexts.of(columns, 1));
    columns[1] = columns(SeededContexts.of(2, 320, 99))[1];
    Prediction after = predict(SeededContexts.of(columns, 1));
    // Indicators 0 and 2 have level 0, indicator 1 has level 1.
    for (int lead = 0; lead < SHAPE.steps(); lead++) {
      assertEquals(before.quantile(0, 0, lead, 0.9), after.quantile(0, 0, lead, 0.9), 1e-9);
      assertEquals(before.quantile(0, 2, lead, 0.9), after.quantile(0, 2, lead, 0.9), 1e-9);
      for (int indicator : List.of(0, 2)) {
        int row = before.batch().row(0, indicator);
        double common = before.dependence().common(row, lead);
        assertEquals(common, after.dependence().common(row, lead), 1e-9);
      }
    }
  }

  @Test
  void driversHaveInfluence() {
    double[][] columns = columns(SeededContexts.of(3, 320, 1));
    Prediction before = predict(SeededContexts.of(columns, 1));
    columns[0] = columns(SeededContexts.of(2, 320, 99))[0];
    Prediction after = predict(SeededContexts.of(columns, 1));
    assertTrue(before.quantile(0, 1, 3, 0.9) != after.quantile(0, 1, 3, 0.9));
  }

  @Test
  void whoElseIsInTheBatchHasNoInfluence() {
    ForecastContext context = SeededContexts.of(2, 320, 1);
    Prediction alone = predict(context);
    EncodedBatch batch =
        ENCODER.encode(
            List.of(SeededContexts.of(5, 320, 3), context), SeededContexts.leads(SHAPE.steps()));
    Prediction together = NETWORK.predict(batch, PARAMETERS, ROOT);
    double expected = alone.quantile(0, 1, 2, 0.9);
    assertEquals(expected, together.quantile(1, 1, 2, 0.9), 1e-5 * Math.abs(expected));
  }

  @Test
  void aConstantStaysAtItsValue() {
    double[][] columns = columns(SeededContexts.of(2, 320, 1));
    Arrays.fill(columns[1], 0.1);
    Prediction prediction = predict(SeededContexts.of(columns, 1));
    assertEquals(0.1, prediction.quantile(0, 1, 5, 0.99));
    assertEquals(0.1, prediction.quantile(0, 1, 0, 0.01));
  }

  @Test
  void noValueIsNotANumber() {
    double[][] columns = columns(SeededContexts.of(6, 320, 1));
    Arrays.fill(columns[0], Double.NaN);
    Arrays.fill(columns[1], 0, 319, Double.NaN);
    Arrays.fill(columns[2], 100, 320, Double.NaN);
    Arrays.fill(columns[3], 0, 310, 7);
    columns[4][300] = 1e300;
    columns[5][319] = -1e-300;
    Prediction prediction = predict(SeededContexts.of(columns, 1));
    for (int column = 0; column < 6; column++) {
      for (double level : List.of(1e-6, 0.01, 0.5, 0.99, 1 - 1e-6)) {
        assertTrue(Double.isFinite(prediction.quantile(0, column, 5, level)), "column " + column);
      }
    }
  }

  @Test
  void shorterWindowsWillDo() {
    Prediction prediction = predict(SeededContexts.of(2, 5, 1));
    assertTrue(Double.isFinite(prediction.quantile(0, 0, 5, 0.5)));
  }

  private static Prediction predict(ForecastContext context) {
    EncodedBatch batch = ENCODER.encode(List.of(context), SeededContexts.leads(SHAPE.steps()));
    return NETWORK.predict(batch, PARAMETERS, ROOT);
  }

  private static double[] medians(Prediction prediction, int indicators) {
    return IntStream.range(0, indicators)
        .mapToDouble(column -> prediction.quantile(0, column, SHAPE.steps() - 1, 0.5))
        .toArray();
  }

  private static double[][] columns(ForecastContext context) {
    List<double[]> columns = new ArrayList<>();
    for (int column = 0; column < context.window().indicators().size(); column++) {
      columns.add(context.window().column(column));
    }
    return columns.toArray(double[][]::new);
  }

  @Test
  void hierarchyIsReadByName() {
    ForecastContext context = SeededContexts.of(2, 320, 1);
    IndicatorHierarchy flat = new IndicatorHierarchy(Map.of("indicator0", 3, "indicator1", 3));
    Prediction before = predict(context);
    Prediction after = predict(new ForecastContext(context.window(), flat, 1));
    assertTrue(before.quantile(0, 0, 3, 0.9) != after.quantile(0, 0, 3, 0.9));
    assertEquals(before.quantile(0, 1, 3, 0.9), after.quantile(0, 1, 3, 0.9), 1e-9);
  }
}
