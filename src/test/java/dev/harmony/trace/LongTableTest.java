package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceEvent.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables with many rows for each time: a pod's or a service's each. */
class LongTableTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Trace read(ColumnMapping mapping, String... lines) {
    return new DelimitedReader()
        .read(Texts.source("vc.csv", lines), TraceOptions.ofDefaults().withColumns(mapping));
  }

  private static Reading level(Instant at, Duration span, String indicator, double value) {
    return new Reading(at, span, indicator, value, Meaning.LEVEL);
  }

  private static final String[] PODS = {
    "value,pod,ts,kind", "1,a,0,x", "2,b,0,x", "1,a,60,x", "2,a,120,x", "5,b,120,x", "3,a,180,x"
  };

  private static ColumnMapping pods(InstanceColumn.Aggregation aggregation) {
    return ColumnMapping.of(
            "ts",
            new MappedIndicator(
                Indicator.gauge("load", Unit.DIMENSIONLESS), Meaning.LEVEL, List.of("value")))
        .withInstances(new InstanceColumn("pod", aggregation));
  }

  @Test
  void addsUpThePodsOfATimeAndBridgesALostReport() {
    assertEquals(
        List.of(
            level(Instant.ofEpochSecond(0), MINUTE, "load", 1 + 2),
            level(Instant.ofEpochSecond(60), MINUTE, "load", 1 + 2),
            level(Instant.ofEpochSecond(120), MINUTE, "load", 2 + 5),
            level(Instant.ofEpochSecond(180), MINUTE, "load", 3)),
        Texts.events(read(pods(InstanceColumn.Aggregation.SUM), PODS)));
  }

  @Test
  void averagesThePodsThatAreThere() {
    assertEquals(
        List.of(1.5, 1.5, 3.5, 3.0),
        Texts.events(read(pods(InstanceColumn.Aggregation.MEAN), PODS)).stream()
            .map(event -> ((Reading) event).value())
            .toList());
  }

  @Test
  void takesALongSilenceOfAPodForItsAbsence() {
    assertEquals(
        List.of(3.0, 1.0, 1.0, 1.0, 3.0),
        Texts.events(
                read(
                    pods(InstanceColumn.Aggregation.SUM),
                    "ts,pod,value",
                    "0,a,1",
                    "0,b,2",
                    "60,a,1",
                    "120,a,1",
                    "180,a,1",
                    "240,a,1",
                    "240,b,2"))
            .stream()
            .map(event -> ((Reading) event).value())
            .toList());
  }

  @Test
  void countsTheLastReportOfAPodForATime() {
    assertEquals(
        List.of(
            level(Instant.EPOCH, MINUTE, "load", 4),
            new Skipped(Instant.EPOCH, SkipReason.REPEATED_TIME)),
        Texts.events(
            read(
                pods(InstanceColumn.Aggregation.SUM).withSpan(MINUTE),
                "ts,pod,value",
                "0,a,1",
                "20,a,4")));
  }

  @Test
  void takesTheRowsOfOneServiceOrTheirSum() {
    ColumnMapping services =
        ColumnMapping.of(
                "ts",
                new MappedIndicator(
                    Indicator.gauge("r", Unit.REQUESTS_PER_SECOND), Meaning.RATE, List.of("value")))
            .withServices("tenant");
    TraceSource source =
        Texts.source("t.csv", "ts,tenant,value", "0,a,1", "0,b,2", "60,a,3", "60,b,4");
    TraceOptions options = TraceOptions.ofDefaults().withColumns(services);
    DelimitedReader reader = new DelimitedReader();
    Skipped other = new Skipped(Instant.EPOCH, SkipReason.OTHER_SERVICE);
    assertEquals(
        List.of(new Reading(Instant.EPOCH, MINUTE, "r", 2, Meaning.RATE), other),
        Texts.events(reader.read(source, options.withService("b"))).subList(0, 2));
    assertEquals(
        new Reading(Instant.EPOCH, MINUTE, "r", 3, Meaning.RATE),
        Texts.events(reader.read(source, options.withService("*"))).get(0));
    assertEquals(
        "t.csv: holds several services, expected one to be chosen, or '*' for their sum: a, b",
        Texts.fault(() -> Texts.events(reader.read(source, options))));
  }

  @Test
  void refusesAServiceWhereNoColumnNamesIt() {
    assertEquals(
        "vc.csv: has no column that is said to name services, so none can be chosen",
        Texts.fault(
            () ->
                new DelimitedReader()
                    .read(
                        Texts.source("vc.csv", "ts,value", "0,1"),
                        TraceOptions.ofDefaults().withService("a"))));
  }
}
