package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorKind;
import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceEvent.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusRangeReaderTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Trace read(String label, String json) {
    return new PrometheusRangeReader()
        .read(Texts.source("range.json", json), TraceOptions.ofDefaults().withSeriesLabel(label));
  }

  private static String answer(String result) {
    return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
        + result
        + "]}}";
  }

  private static String series(String metric, String values) {
    return "{\"metric\":{" + metric + "},\"values\":[" + values + "]}";
  }

  private static String fault(String json) {
    return Texts.fault(() -> read("__name__", json));
  }

  private static Reading level(long end, String indicator, double value) {
    return new Reading(
        Instant.ofEpochSecond(end).minus(MINUTE), MINUTE, indicator, value, Meaning.LEVEL);
  }

  @Test
  void mergesSeriesByTimeWithSpansThatEndAtTheirSamples() {
    String json =
        answer(
            series("\"__name__\":\"b\"", "[120,\"2\"],[180,\"4\"]")
                + ","
                + series("\"__name__\":\"a\"", "[120,\"1\"],[180,\"3\"]"));
    assertEquals(
        List.of(level(120, "b", 2), level(120, "a", 1), level(180, "b", 4), level(180, "a", 3)),
        Texts.events(read("__name__", json)));
  }

  @Test
  void namesSeriesByTheLabelAskedFor() {
    String json =
        answer(
            series("\"job\":\"x\"", "[120,\"2\"],[180,\"4\"]")
                + ","
                + series("\"job\":\"y\"", "[180,\"3\"]"));
    assertEquals(
        List.of("x", "y"),
        read("job", json).description().indicators().stream().map(Indicator::name).toList());
  }

  @Test
  void knowsARunningTotalByItsName() {
    String json =
        answer(
            series("\"__name__\":\"requests_total\"", "[60,\"2\"],[120,\"4\"]")
                + ","
                + series("\"__name__\":\"requests\"", "[60,\"3\"]"));
    assertEquals(
        List.of(IndicatorKind.COUNTER, IndicatorKind.GAUGE),
        read("__name__", json).description().indicators().stream().map(Indicator::kind).toList());
  }

  @Test
  void skipsWhatIsNoNumber() {
    String json =
        answer(
            series(
                "",
                "[1435781430.781,\"1\"],[1435781490.781,\"NaN\"],[1435781550.781,\"+Inf\"],"
                    + "[1435781610.781,\"-Inf\"],[1435781670.781,\"1e-3\"]"));
    List<TraceEvent> events = Texts.events(read("__name__", json));
    assertEquals(
        new Reading(Instant.parse("2015-07-01T20:09:30.781Z"), MINUTE, "value", 1, Meaning.LEVEL),
        events.get(0));
    assertEquals(3, events.stream().filter(Skipped.class::isInstance).count());
  }

  @Test
  void ignoresFieldsThatItDoesNotNeed() {
    String json =
        "{\"warnings\":[\"w\"],\"data\":{\"result\":[{\"values\":[[60,\"1\"],[120,\"2\"]],"
            + "\"metric\":{\"__name__\":\"a\"},\"more\":{\"x\":[1]}}],\"resultType\":\"matrix\","
            + "\"analysis\":{}},\"status\":\"success\"}";
    assertEquals(
        List.of(level(60, "a", 1), level(120, "a", 2)), Texts.events(read("__name__", json)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"status\":\"error\",\"error\":\"bad query\"}|has status 'error' bad query, expected"
            + " 'success'",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}|has resultType"
            + " 'vector', expected 'matrix'",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}|has no series,"
            + " expected at least one",
        "[1]|has '[', expected an object for the answer of a range query",
        "{\"status\":1}|has '1', expected text for 'status'",
      })
  void saysWhatIsWrongWithAnAnswer(String json, String problem) {
    assertEquals("range.json:1: " + problem, fault(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[60,1]|has '1', expected text for 'value'",
        "[60,\"x\"]|has 'x', expected a number written as text",
        "[\"60\",\"1\"]|has '60', expected a time in seconds",
        "[-60,\"1\"]|has '-60', expected seconds from 1970 to 2199",
        "[60,\"1\",2]|has '2', expected a sample of two parts",
        "[60,\"1\"],[60,\"1\"]|sample at 60000 ms does not lie after the one before it",
      })
  void saysWhatIsWrongWithASample(String samples, String problem) {
    assertEquals("range.json:1: " + problem, fault(answer(series("", samples))));
  }

  @Test
  void refusesNativeHistograms() {
    String json = answer("{\"metric\":{},\"histograms\":[]}");
    assertTrue(fault(json).contains("native histograms"));
  }

  @Test
  void asksForALabelThatTellsSeriesApart() {
    String json =
        answer(
            series("\"__name__\":\"a\",\"pod\":\"p\"", "[60,\"1\"]")
                + ","
                + series("\"__name__\":\"a\",\"pod\":\"q\"", "[60,\"1\"]"));
    assertEquals(
        "range.json: label '__name__' names several series 'a', expected a label that tells them"
            + " apart: __name__, pod",
        fault(json));
  }

  @Test
  void namesTheNearestLabel() {
    String json =
        answer(series("\"job\":\"x\"", "[1,\"2\"]") + "," + series("\"job\":\"y\"", "[1,\"3\"]"));
    assertEquals(
        "range.json: a series has no label 'jobs' to name it, did you mean 'job'?",
        Texts.fault(() -> read("jobs", json)));
  }

  @Test
  void refusesJsonThatEndsEarly() {
    String message = fault("{\"status\":\"success\",\n\"data\":{");
    assertTrue(message.startsWith("range.json:"), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void refusesSeriesOfOneSample() {
    assertEquals(
        "range.json: has no series of two samples, so its step is unknown",
        fault(answer(series("", "[60,\"1\"]"))));
  }
}
