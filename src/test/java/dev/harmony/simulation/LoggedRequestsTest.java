package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.TimeGrid;
import dev.harmony.service.batching.Request;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceOptions;
import dev.harmony.trace.TraceReaders;
import dev.harmony.trace.TraceSource;
import dev.harmony.trace.generator.DemandProfile;
import dev.harmony.trace.generator.GeneratedDemand;
import dev.harmony.trace.generator.GeneratedTrace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedRequestsTest {

  private static final String LOG =
      """
      TIMESTAMP,ContextTokens,GeneratedTokens
      2024-01-01 00:00:00.5,10,1
      2024-01-01 00:01:00,20,2
      2024-01-01 00:01:59.25,30,0
      2024-01-01 00:02:30,40,4
      2024-01-01 00:03:00,50,5
      """;

  private final Trace trace =
      TraceReaders.standard()
          .read(
              TraceSource.ofBytes("log.csv", LOG.getBytes(StandardCharsets.UTF_8)),
              TraceOptions.ofDefaults());

  @Test
  void areThoseWithinTheSteps() {
    TimeGrid grid = new TimeGrid(Instant.parse("2024-01-01T00:01:00Z"), Duration.ofMinutes(1), 2);
    LoggedRequests requests = new LoggedRequests(trace, grid);
    List<Request> expected =
        List.of(new Request(0, 20, 2), new Request(59.25, 30, 1), new Request(90, 40, 4));
    assertEquals(expected, requests.requests().toList());
    assertEquals(expected, requests.requests().toList());
  }

  @Test
  void areOnlyInATraceOfRequests() {
    assertTrue(LoggedRequests.areIn(trace));
    assertFalse(LoggedRequests.areIn(GeneratedTrace.of(GeneratedDemand.of(DemandProfile.CHAT, 1))));
  }
}
