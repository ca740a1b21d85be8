package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.forecast.ForecastContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowEncoderTest {

  private static final NetworkShape SHAPE = NetworkShape.small(6);
  private static final WindowEncoder ENCODER = new WindowEncoder(SHAPE);
  private static final List<Integer> LEADS = List.of(1, 2, 5);

  @ParameterizedTest
  @EnumSource(
      value = Input.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TARGETS", "TARGET_WEIGHTS"})
  void rowsFromTheOriginOnAreNotRead(Input input) {
    double[][] columns = columns(2, 900, 1);
    float[] before = encoded(columns, 800).block(input).values;
    for (double[] column : columns) {
      Arrays.fill(column, 800, 900, 1e6);
    }
    assertArrayEquals(before, encoded(columns, 800).block(input).values);
  }

  @ParameterizedTest
  @EnumSource(
      value = Input.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TARGETS", "TARGET_WEIGHTS"})
  void aRecordAtItsEndIsItsWindow(Input input) {
    ForecastContext context = SeededContexts.of(2, 700, 1);
    EncodedBatch window = ENCODER.encode(List.of(context), LEADS);
    EncodedBatch record = encoded(columns(2, 700, 1), 700);
    assertArrayEquals(record.block(input).values, window.block(input).values);
  }

  @ParameterizedTest
  @EnumSource(
      value = Input.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TARGETS", "TARGET_WEIGHTS"})
  void windowsOfOneHistoryAreEachReadAsIfAlone(Input input) {
    double[][] columns = columns(2, 700, 1);
    Arrays.fill(columns[1], 0, 610, Double.NaN);
    ForecastContext whole = SeededContexts.of(columns, 1);
    List<ForecastContext> contexts =
        IntStream.of(600, 640, 640, 700, 620).mapToObj(rows -> beginning(whole, rows)).toList();
    float[] together = ENCODER.encode(contexts, LEADS).block(input).values;
    int width = together.length / contexts.size();
    for (int index = 0; index < contexts.size(); index++) {
      assertArrayEquals(
          ENCODER.encode(List.of(contexts.get(index)), LEADS).block(input).values,
          Arrays.copyOfRange(together, index * width, (index + 1) * width));
    }
  }

  private static ForecastContext beginning(ForecastContext whole, int rows) {
    return new ForecastContext(whole.window().slice(0, rows), whole.hierarchy(), whole.seed());
  }

  @Test
  void targetsAreScaledAroundTheNewestValue() {
    double[][] columns = columns(1, 900, 1);
    EncodedBatch batch = encoded(columns, 800);
    Scale scale = batch.scale(0);
    assertEquals(columns[0][799], scale.centre());
    float[] targets = batch.block(Input.TARGETS).values;
    for (int index = 0; index < LEADS.size(); index++) {
      double expected = columns[0][799 + LEADS.get(index)];
      assertEquals(expected, scale.value(targets[index]), 1e-5 * scale.spread());
    }
    assertEquals(3, batch.knownTargets());
  }

  @Test
  void targetsOfAPastTooShortToTellItsMovesCountOnce() {
    float[] weights = encoded(columns(1, 900, 1), 12).block(Input.TARGET_WEIGHTS).values;
    assertEquals(1, weights[0]);
  }

  @Test
  void targetsThatAreMissingWeighNothing() {
    double[][] columns = columns(1, 803, 1);
    columns[0][801] = Double.NaN;
    float[] weights = encoded(columns, 800).block(Input.TARGET_WEIGHTS).values;
    assertTrue(weights[0] > 0);
    assertEquals(0, weights[1]);
    assertEquals(0, weights[2]);
  }

  @Test
  void targetsOfAConstantWeighNothing() {
    double[][] columns = new double[1][900];
    assertEquals(0, encoded(columns, 800).knownTargets());
  }

  @Test
  void gapsAreMarkedAndReadAsZero() {
    double[][] columns = columns(1, 800, 1);
    columns[0][799] = Double.NaN;
    columns[0][795] = Double.NaN;
    EncodedBatch batch = encoded(columns, 800);
    assertEquals(columns[0][798], batch.scale(0).centre());
    float[] patches = batch.block(Input.PATCHES).values;
    int last = patches.length - 1;
    assertArrayEquals(
        new float[] {1, 1, 0, 1, 1, 1, 0}, Arrays.copyOfRange(patches, last - 6, last + 1));
    assertEquals(0, patches[last - SHAPE.patch()]);
    assertEquals(0, patches[last - SHAPE.patch() - 4]);
  }

  @Test
  void aShortRecordHasNoSeasons() {
    float[] known = encoded(columns(1, 300, 1), 300).block(Input.AVAILABILITY).values;
    assertArrayEquals(new float[] {1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0}, known);
  }

  @Test
  void whatWasSeenADayBeforeIsAnAnchor() {
    double[][] columns = columns(1, 700, 1);
    EncodedBatch batch = encoded(columns, 700);
    int day = 288;
    double mean = 0;
    for (int offset = -2; offset <= 2; offset++) {
      mean += columns[0][700 + 1 - day + offset] / 5;
    }
    Scale scale = batch.scale(0);
    int second = Seasons.ANCHORS;
    double anchor = scale.value(batch.block(Input.STEP_ANCHORS).values[second]);
    assertEquals(mean, anchor, 1e-5 * scale.spread());
  }

  @Test
  void columnsAreTakenInTheOrderThatIsAskedFor() {
    ObservedRecord record = ObservedRecord.of(SeededContexts.of(3, 400, 1));
    EncodedBatch turned =
        ENCODER.encodeOrigins(List.of(new ForecastOrigin(record, 400, List.of(2, 0))), LEADS);
    EncodedBatch all = ENCODER.encodeOrigins(List.of(record.at(400)), LEADS);
    assertEquals(all.scale(2), turned.scale(0));
    assertEquals(all.scale(0), turned.scale(1));
  }

  @Test
  void refusesLeadsThatDoNotAscend() {
    List<ForecastContext> contexts = List.of(SeededContexts.of(1, 300, 1));
    assertThrows(IllegalArgumentException.class, () -> ENCODER.encode(contexts, List.of(2, 2)));
    assertThrows(IllegalArgumentException.class, () -> ENCODER.encode(contexts, List.of(7)));
    assertThrows(IllegalArgumentException.class, () -> ENCODER.encode(contexts, List.of()));
    assertThrows(IllegalArgumentException.class, () -> ENCODER.encode(List.of(), LEADS));
  }

  @Test
  void refusesAnOriginWithoutAPast() {
    ObservedRecord record = ObservedRecord.of(SeededContexts.of(1, 300, 1));
    assertThrows(IllegalArgumentException.class, () -> record.at(0));
    assertThrows(IllegalArgumentException.class, () -> record.at(301));
    assertThrows(IllegalArgumentException.class, () -> new ForecastOrigin(record, 10, List.of()));
  }

  private static EncodedBatch encoded(double[][] columns, int row) {
    ObservedRecord record = ObservedRecord.of(SeededContexts.of(columns, 1));
    return ENCODER.encodeOrigins(List.of(record.at(row)), LEADS);
  }

  private static double[][] columns(int indicators, int rows, long seed) {
    ForecastContext context = SeededContexts.of(indicators, rows, seed);
    double[][] columns = new double[indicators][];
    for (int column = 0; column < indicators; column++) {
      columns[column] = context.window().column(column);
    }
    return columns;
  }
}
