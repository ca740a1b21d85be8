package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.trace.TraceEvent.Arrival;
import dev.harmony.trace.TraceEvent.Skipped;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BurstGptReaderTest {

  private static final String HEADER =
      "Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type";
  private static final TraceOptions OPTIONS = TraceOptions.ofDefaults();

  private static final String[] TWO_MODELS = {
    HEADER,
    "5,ChatGPT,472,18,490,Conversation log",
    "45.5,GPT-4,1087,230,1317,API log",
    "118,ChatGPT,417,0,417,Conversation log"
  };

  private static Arrival arrival(double second, int input, int output) {
    return new Arrival(Instant.ofEpochMilli(Math.round(1000 * second)), input, output);
  }

  private static List<TraceEvent> events(TraceOptions options, String... lines) {
    return Texts.events(TraceReaders.standard().read(Texts.source("burst.csv", lines), options));
  }

  @Test
  void countsTheRequestsOfTheChosenModelFailedOnesToo() {
    assertEquals(
        List.of(
            arrival(5, 472, 18),
            new Skipped(Instant.ofEpochMilli(45_500), SkipReason.OTHER_SERVICE),
            arrival(118, 417, 0)),
        events(OPTIONS.withService("ChatGPT"), TWO_MODELS));
  }

  @Test
  void addsUpAllModelsWhereAsked() {
    assertEquals(
        List.of(arrival(5, 472, 18), arrival(45.5, 1087, 230), arrival(118, 417, 0)),
        events(OPTIONS.withService("*"), TWO_MODELS));
  }

  @Test
  void needsNoChoiceWhereThereIsOneModel() {
    assertEquals(
        List.of(arrival(5, 472, 18)), events(OPTIONS, HEADER, "5,ChatGPT,472,18,490,API log"));
  }

  @Test
  void listsTheModelsWhereOneMustBeChosen() {
    assertEquals(
        "burst.csv: holds several services, expected one to be chosen, or '*' for their sum:"
            + " ChatGPT, GPT-4",
        Texts.fault(() -> events(OPTIONS, TWO_MODELS)));
  }

  @Test
  void namesTheNearestModelWhereThereIsNoneAsAsked() {
    assertEquals(
        "burst.csv: has no service 'ChatGTP', did you mean 'ChatGPT'?",
        Texts.fault(() -> events(OPTIONS.withService("ChatGTP"), TWO_MODELS)));
  }

  @Test
  void recognizesItsColumnsInAnyOrder() {
    Trace trace =
        TraceReaders.standard()
            .read(
                Texts.source("t", "Response tokens,Model,Timestamp,Request tokens", "1,a,2,3"),
                OPTIONS);
    assertEquals(TraceFormat.BURST_GPT, trace.description().format());
    assertEquals(List.of(arrival(2, 3, 1)), Texts.events(trace));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5,a,1.5,2,3,x", "5,a,-1,2,3,x", "-5,a,1,2,3,x", "5,a,1,NaN,3,x"})
  void namesTheLineOfADamagedRow(String row) {
    String message = Texts.fault(() -> events(OPTIONS, HEADER, "1,a,1,1,2,x", row));
    assertEquals("burst.csv:3: column '", message.substring(0, 21));
  }
}
