package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.trace.TraceEvent.Arrival;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureLlmReaderTest {

  private static final String HEADER = "TIMESTAMP,ContextTokens,GeneratedTokens";

  private static List<TraceEvent> read(String... lines) {
    return read(Texts.source("log.csv", lines));
  }

  private static List<TraceEvent> read(TraceSource source) {
    return Texts.events(new AzureLlmReader().read(source, TraceOptions.ofDefaults()));
  }

  private static String fault(String... lines) {
    return Texts.fault(() -> read(lines));
  }

  @Test
  void readsEachRowAsAnArrivalToTheHundredNanoseconds() {
    assertEquals(
        List.of(
            new Arrival(Instant.parse("2023-11-16T18:15:46.6805900Z"), 374, 44),
            new Arrival(Instant.parse("2023-11-16T18:15:50.9951690Z"), 396, 109)),
        read(HEADER, "2023-11-16 18:15:46.6805900,374,44", "2023-11-16 18:15:50.9951690,396,109"));
  }

  @Test
  void readsTimesWithAnOffset() {
    assertEquals(
        List.of(new Arrival(Instant.parse("2024-05-09T22:00:00.009930Z"), 1, 2)),
        read(HEADER, "2024-05-10 00:00:00.009930+02:00,1,2"));
  }

  @Test
  void readsColumnsInAnyOrder() {
    assertEquals(
        List.of(new Arrival(Instant.parse("2023-11-16T18:15:46Z"), 1, 2)),
        read("GeneratedTokens,TIMESTAMP,ContextTokens", "2,2023-11-16 18:15:46,1"));
  }

  @Test
  void readsGzip() throws IOException {
    byte[] packed = Texts.gzip(Texts.bytes(HEADER, "2023-11-16 18:15:46,1,2"));
    assertEquals(1, read(TraceSource.ofBytes("log.csv.gz", packed)).size());
  }

  @Test
  void hasNoEventsBelowABareHeader() {
    assertEquals(List.of(), read(HEADER));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void putsRowsThatAreALittleOutOfPlaceInOrder(long seed) {
    List<String> rows = new ArrayList<>();
    for (int minute = 0; minute < 60; minute++) {
      rows.add("2023-11-16 18:%02d:00,%d,0".formatted(minute, minute));
    }
    Collections.shuffle(rows, new Random(seed));
    rows.add(0, HEADER);
    List<TraceEvent> events = read(rows.toArray(String[]::new));
    assertEquals(60, events.size());
    assertEquals(events.stream().sorted(Comparator.comparing(TraceEvent::at)).toList(), events);
  }

  @Test
  void refusesARowThatIsTooFarOutOfPlace() {
    List<String> rows = new ArrayList<>(List.of(HEADER));
    for (int row = 0; row <= TimeOrdering.BOUND; row++) {
      rows.add("2023-11-16 18:00:01,1,1");
    }
    rows.add("2023-11-16 18:00:00,1,1");
    String message = fault(rows.toArray(String[]::new));
    assertTrue(message.startsWith("log.csv:1027: time 2023-11-16T18:00:00Z lies before"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-11-16 18:15:46,-1,2|column 'ContextTokens' has value '-1', expected a number from 0 to"
            + " 1000000000",
        "2023-11-16 18:15:46,1,2.5|column 'GeneratedTokens' has value '2.5', expected a whole number",
        "2023-11-16 18:15:46,1,NaN|column 'GeneratedTokens' has value 'NaN', expected a number from"
            + " 0 to 1000000000",
        "yesterday,1,2|column 'TIMESTAMP' has value 'yesterday', expected a date and time such as"
            + " 2023-11-16 18:15:46 from 1970 to 2199",
        "2023-11-16 18:15:46,1|has 2 columns, expected 3 as in the header",
        "2023-11-16 18:15:46,1,2,3|has 4 columns, expected 3 as in the header",
      })
  void namesFileLineColumnValueAndWhatIsExpected(String row, String problem) {
    assertEquals("log.csv:2: " + problem, fault(HEADER, row));
  }

  @Test
  void namesTheNearestColumn() {
    assertEquals(
        "log.csv:1: has no column 'ContextTokens', did you mean 'ContextToken'?",
        fault("TIMESTAMP,ContextToken,GeneratedTokens", "2023-11-16 18:15:46,1,2"));
  }
}
