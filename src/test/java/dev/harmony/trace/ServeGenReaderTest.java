package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.trace.TraceEvent.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeGenReaderTest {

  private static final String HEADER =
      "client,window_start_s,rate_rps,cv,arrival_pattern,pattern_param_1,pattern_param_2";

  private static Trace read(long seed, String... lines) {
    return new ServeGenReader()
        .read(Texts.source("clients.csv", lines), TraceOptions.ofDefaults().withSeed(seed));
  }

  private static long[] counts(List<TraceEvent> events) {
    return events.stream().mapToLong(event -> (long) ((Reading) event).value()).toArray();
  }

  private static long[] difference(long[] left, long[] right) {
    long[] difference = left.clone();
    for (int index = 0; index < left.length; index++) {
      difference[index] -= right[index];
    }
    return difference;
  }

  @Test
  void countsTheRequestsOfEachMinuteAndSaysThatTheyAreSmoothed() {
    Trace trace = read(1, HEADER, "a,1200,1,1,Gamma,1,1", "a,600,2,1,Weibull,1,1");
    List<TraceEvent> events = Texts.events(trace);
    assertTrue(trace.description().smoothed());
    assertEquals(20, events.size());
    assertEquals(Instant.ofEpochSecond(600), events.get(0).at());
    assertEquals(Duration.ofMinutes(1), ((Reading) events.get(0)).span());
  }

  @Test
  void followsTheLineBetweenTheMiddlesOfTheWindows() {
    long[] counts =
        counts(Texts.events(read(1, HEADER, "a,0,100,0.01,Gamma,1,1", "a,600,300,0.01,Gamma,1,1")));
    double[] expected = new double[20];
    for (int minute = 0; minute < 20; minute++) {
      double share = Math.max(0, Math.min(1, (minute + 0.5 - 5) / 10));
      expected[minute] = 60 * (100 + 200 * share);
    }
    assertArrayEquals(expected, LongStream.of(counts).asDoubleStream().toArray(), 30);
  }

  @Test
  void takesAMissingWindowForRateZero() {
    long[] counts =
        counts(
            Texts.events(read(1, HEADER, "a,0,100,0.01,Gamma,1,1", "a,1800,100,0.01,Gamma,1,1")));
    assertEquals(40, counts.length);
    assertEquals(0, counts[16] + counts[20] + counts[23]);
    assertEquals(120_000, (double) LongStream.of(counts).sum(), 200);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesTheSameForTheSameSeedAndAnotherForAnother(long seed) {
    String[] lines = {HEADER, "a,0,2,3,Gamma,1,1", "b,600,200,1,Weibull,1,1"};
    Trace trace = read(seed, lines);
    assertEquals(Texts.events(trace), Texts.events(trace));
    assertEquals(Texts.events(trace), Texts.events(read(seed, lines)));
    assertNotEquals(Texts.events(trace), Texts.events(read(seed + 100, lines)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void samplesEachClientAloneAsAmongOthers(long seed) {
    String ends = "end,0,0,1,Gamma,1,1";
    String a = "a,600,2,3,Gamma,1,1";
    String b = "b,600,50,1,Weibull,1,1";
    String last = "end,1200,0,1,Gamma,1,1";
    long[] both = counts(Texts.events(read(seed, HEADER, ends, b, a, last)));
    long[] onlyA = counts(Texts.events(read(seed, HEADER, ends, a, last)));
    long[] onlyB = counts(Texts.events(read(seed, HEADER, ends, b, last)));
    assertArrayEquals(onlyB, difference(both, onlyA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,601,1,1,Gamma,1,1|column 'window_start_s' has value '601', expected a multiple of 600",
        "a,600,-1,1,Gamma,1,1|column 'rate_rps' has value '-1', expected a number from 0 to 100000",
        "a,600,1,0,Gamma,1,1|column 'cv' has value '0', expected a number from 0.001 to 1000",
        "a,600,1,1,Gama,1,1|column 'arrival_pattern' has value 'Gama', expected one of Gamma,"
            + " Weibull",
        "a,0,1,1,Gamma,1,1|repeats the client and window of line 2",
      })
  void namesFileLineColumnValueAndWhatIsExpected(String row, String problem) {
    assertEquals(
        "clients.csv:3: " + problem, Texts.fault(() -> read(1, HEADER, "a,0,1,1,Gamma,1,1", row)));
  }

  @Test
  void refusesABareHeader() {
    assertEquals(
        "clients.csv: has a header only, expected rows below it",
        Texts.fault(() -> read(1, HEADER)));
  }
}
