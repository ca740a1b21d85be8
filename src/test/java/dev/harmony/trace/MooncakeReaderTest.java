package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.trace.TraceEvent.Arrival;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MooncakeReaderTest {

  private static List<TraceEvent> events(String... lines) {
    Trace trace =
        TraceReaders.standard().read(Texts.source("m.jsonl", lines), TraceOptions.ofDefaults());
    assertEquals(TraceFormat.MOONCAKE, trace.description().format());
    return Texts.events(trace);
  }

  @Test
  void readsOneRequestAnObjectAndPassesOverTheRest() {
    assertEquals(
        List.of(
            new Arrival(Instant.EPOCH, 40_160, 6),
            new Arrival(Instant.ofEpochMilli(40), 7, 0),
            new Arrival(Instant.ofEpochMilli(27_482), 8, 9)),
        events(
            "{\"timestamp\": 0, \"input_length\": 40160, \"output_length\": 6, \"hash_ids\": [0, 1]}",
            "{\"timestamp\": 27482, \"output_length\": 9, \"input_length\": 8, \"other\": {\"a\": 1}}",
            "",
            "{\"timestamp\": 40, \"input_length\": 7, \"output_length\": 0, \"hash_ids\": []}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"timestamp\":1,\"output_length\":2}"
            + "|has no 'input_length', expected timestamp, input_length and output_length",
        "{\"timestamp\":1,\"input_length\":1.5,\"output_length\":2}"
            + "|has '1.5', expected a whole number for 'input_length'",
        "{\"timestamp\":-1,\"input_length\":1,\"output_length\":2}"
            + "|has '-1', expected a number of at least 0 for 'timestamp'",
        "{\"timestamp\":1,\"input_length\":\"x\",\"output_length\":2}"
            + "|has 'x', expected a number from 0 to 1000000000 for 'input_length'",
        "{\"timestamp\":1e14,\"input_length\":1,\"output_length\":2}"
            + "|has a time of 1.0E14 ms, expected one before 2200",
        "[1]|has '[', expected a request as {…}",
      })
  void namesTheLineOfADamagedRequest(String line, String problem) {
    assertEquals(
        "m.jsonl:2: " + problem,
        Texts.fault(
            () -> events("{\"timestamp\":0,\"input_length\":1,\"output_length\":2}", line)));
  }

  @Test
  void namesTheLineOfBrokenJson() {
    String message =
        Texts.fault(
            () ->
                events(
                    "{\"timestamp\":0,\"input_length\":1,\"output_length\":2}", "{\"timestamp\":"));
    assertEquals("m.jsonl:", message.substring(0, 8));
    assertEquals(1, message.lines().count());
  }
}
