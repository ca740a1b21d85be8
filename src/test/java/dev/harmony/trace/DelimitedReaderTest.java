package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceEvent.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedReaderTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant MIDNIGHT = Instant.parse("2020-05-01T00:00:00Z");

  private static final ColumnMapping GPUS =
      ColumnMapping.of(
          "time",
          new MappedIndicator(
              Indicator.gauge("gpus", Unit.GPUS), Meaning.LEVEL, List.of("running", "pending")));

  private static Trace read(ColumnMapping mapping, String... lines) {
    return new DelimitedReader()
        .read(Texts.source("vc.csv", lines), TraceOptions.ofDefaults().withColumns(mapping));
  }

  private static Trace guess(String... lines) {
    return new DelimitedReader().read(Texts.source("vc.csv", lines), TraceOptions.ofDefaults());
  }

  private static String fault(ColumnMapping mapping, String... lines) {
    return Texts.fault(() -> Texts.events(read(mapping, lines)));
  }

  private static Reading level(Instant at, Duration span, String indicator, double value) {
    return new Reading(at, span, indicator, value, Meaning.LEVEL);
  }

  @Test
  void addsTheColumnsOfAnIndicator() {
    assertEquals(
        List.of(
            level(MIDNIGHT, MINUTE, "gpus", 59 + 3),
            level(MIDNIGHT.plus(MINUTE), MINUTE, "gpus", 58 + 0)),
        Texts.events(
            read(
                GPUS,
                "time,running,pending,other",
                "2020-05-01 00:00:00,59,3,x",
                "2020-05-01 00:01:00,58,0,y")));
  }

  @Test
  void leavesOutWhatWasNotObserved() {
    ColumnMapping two =
        ColumnMapping.of(
            "time",
            new MappedIndicator(
                Indicator.gauge("a", Unit.DIMENSIONLESS), Meaning.RATE, List.of("a")),
            new MappedIndicator(
                Indicator.gauge("b", Unit.DIMENSIONLESS), Meaning.COUNT, List.of("b")));
    assertEquals(
        List.of(
            new Reading(Instant.EPOCH, MINUTE, "b", 2, Meaning.COUNT),
            new Skipped(Instant.ofEpochSecond(60), SkipReason.NOTHING_OBSERVED),
            new Reading(Instant.ofEpochSecond(120), MINUTE, "a", 5, Meaning.RATE)),
        Texts.events(read(two, "time,a,b", "0,,2", "60,NaN,n/a", "120,5,null")));
  }

  @Test
  void leavesOutASumWithAnAbsentPart() {
    assertEquals(
        List.of(
            new Skipped(MIDNIGHT, SkipReason.NOTHING_OBSERVED),
            level(MIDNIGHT.plus(MINUTE), MINUTE, "gpus", 3)),
        Texts.events(
            read(
                GPUS,
                "time,running,pending",
                "2020-05-01 00:00:00,59,",
                "2020-05-01 00:01:00,1,2")));
  }

  @Test
  void endsAReadingAtAGapButNotAtAJitter() {
    assertEquals(
        List.of(
            level(Instant.ofEpochSecond(0), Duration.ofSeconds(300), "value", 1),
            level(Instant.ofEpochSecond(300), Duration.ofSeconds(301), "value", 2),
            level(Instant.ofEpochSecond(601), Duration.ofSeconds(300), "value", 3),
            level(Instant.ofEpochSecond(9000), Duration.ofSeconds(300), "value", 4),
            level(Instant.ofEpochSecond(9300), Duration.ofSeconds(300), "value", 5)),
        Texts.events(guess("ts,value", "0,1", "300,2", "601,3", "9000,4", "9300,5")));
  }

  @Test
  void takesTheDeclaredSpan() {
    ColumnMapping declared =
        ColumnMapping.ofRows(
                List.of(
                    new MappedIndicator(
                        Indicator.gauge("value", Unit.DIMENSIONLESS),
                        Meaning.RATE,
                        List.of("value"))))
            .withTimes("ts", TimestampFormat.EPOCH_MILLIS)
            .withSpan(Duration.ofSeconds(10));
    assertEquals(
        List.of(
            new Reading(Instant.EPOCH, Duration.ofSeconds(10), "value", 1, Meaning.RATE),
            new Reading(
                Instant.ofEpochSecond(12), Duration.ofSeconds(10), "value", 2, Meaning.RATE)),
        Texts.events(read(declared, "ts,value", "0,1", "12000,2")));
  }

  @Test
  void countsTheLastOfRowsWithTheSameTime() {
    assertEquals(
        List.of(
            new Skipped(Instant.EPOCH, SkipReason.REPEATED_TIME),
            level(Instant.EPOCH, MINUTE, "value", 2),
            level(Instant.ofEpochSecond(60), MINUTE, "value", 3)),
        Texts.events(guess("ts,value", "0,1", "0,2", "60,3")));
  }

  @Test
  void refusesALongTableWithManyRowsForEachTime() {
    String message =
        Texts.fault(() -> Texts.events(guess("ts,value,pod", "0,1,a", "0,2,b", "0,3,c", "60,4,a")));
    assertEquals("vc.csv: repeats its times in most rows, expected one row for each time", message);
  }

  @Test
  void goesByNamesAndFirstRowWithoutAMapping() {
    Trace trace =
        guess("pod;Timestamp;cpu;mem", "a;2020-05-01T00:00Z;1.5;-2", "a;2020-05-01T00:01Z;2;3");
    assertEquals(
        List.of("cpu", "mem"),
        trace.description().indicators().stream().map(Indicator::name).toList());
    assertEquals(4, Texts.events(trace).size());
  }

  @Test
  void readsTabsAndByteOrderMarks() {
    assertEquals(2, Texts.events(guess("\uFEFFtime\tvalue", "0\t1", "60\t2")).size());
  }

  @Test
  void namesTheNearestColumn() {
    assertEquals(
        "vc.csv:1: has no column 'pending', did you mean 'pendng'?",
        fault(GPUS, "time,running,pendng", "2020-05-01 00:00:00,1,2"));
  }

  @Test
  void listsTheColumnsWhereNoneIsNear() {
    assertEquals(
        "vc.csv:1: has no column 'running', expected one of time, x, y",
        fault(GPUS, "time,x,y", "2020-05-01 00:00:00,1,2"));
  }

  @Test
  void namesLineColumnAndValueOfADamagedCell() {
    assertEquals(
        "vc.csv:3: column 'running' has value '5x', expected a number",
        fault(GPUS, "time,running,pending", "2020-05-01 00:00:00,1,2", "2020-05-01 00:01:00,5x,2"));
  }

  @Test
  void refusesANegativeRate() {
    ColumnMapping rate =
        ColumnMapping.of(
            "time",
            new MappedIndicator(
                Indicator.gauge("r", Unit.REQUESTS_PER_SECOND), Meaning.RATE, List.of("r")));
    assertEquals(
        "vc.csv:3: column 'r' has value '-1', expected a number of at least 0",
        fault(rate, "time,r", "0,1", "60,-1"));
  }

  @Test
  void refusesASingleRowOfUnknownSpan() {
    assertEquals(
        "vc.csv: names a single time, expected several rows or a declared span",
        fault(GPUS, "time,running,pending", "2020-05-01 00:00:00,1,2"));
  }

  @Test
  void refusesABareHeader() {
    assertEquals(
        "vc.csv: has a header only, expected rows below it", fault(GPUS, "time,running,pending"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void coversTimeOnceHoweverRowsAreSpaced(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("ts,value");
    long second = 0;
    for (int row = 0; row < 500; row++) {
      text.append('\n').append(second).append(",1");
      second += 1 + random.nextInt(100);
    }
    Instant free = Instant.EPOCH;
    for (TraceEvent event : Texts.events(guess(text.toString()))) {
      Reading reading = (Reading) event;
      assertEquals(false, reading.at().isBefore(free), "seed " + seed);
      free = reading.at().plus(reading.span());
    }
  }

  @Test
  void placesRowsWithoutTimesAtTheDeclaredStep() {
    TraceOptions minutes = TraceOptions.ofDefaults().withStep(MINUTE);
    Trace trace = new DelimitedReader().read(Texts.source("t", "cpu,mem", "1,2", "3,"), minutes);
    assertEquals(
        List.of(
            level(Instant.EPOCH, MINUTE, "cpu", 1),
            level(Instant.EPOCH, MINUTE, "mem", 2),
            level(Instant.ofEpochSecond(60), MINUTE, "cpu", 3)),
        Texts.events(trace));
    assertEquals(
        "t: names its times in column 'ts', so a step from row to row says nothing",
        Texts.fault(() -> new DelimitedReader().read(Texts.source("t", "ts,cpu", "0,2"), minutes)));
  }
}
