package dev.harmony.service.batching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.capacity.ReplicaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchingServiceTest {

  /** One request at a time, a second a token. */
  private static final ReplicaModel SLOT = new ReplicaModel(1, 0, 0, 0, 1, 1000);

  private final OutcomeList outcomes = new OutcomeList();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  @Test
  void sendsARequestWhereFewestAreOutstanding() {
    BatchingService service = service(SLOT, 60, 30, 2);
    service.arrive(new Request(0, 0, 9));
    service.arrive(new Request(0.5, 0, 3));
    service.arrive(new Request(1, 0, 1));
    service.arrive(new Request(2, 0, 1));
    service.advance(60);
    assertEquals(List.of(9.0, 3.5, 10.0, 4.5), finished());
  }

  @Test
  void holdsRequestsWhileNoReplicaIsReady() {
    BatchingService service = service(SLOT, 60, 30, 0);
    service.arrive(new Request(0, 0, 1));
    service.arrive(new Request(50, 0, 1));
    service.advance(70);
    service.resize(1);
    service.advance(90);
    assertEquals(60, outcomes.list().get(0).givenUpAt());
    assertEquals(71, outcomes.list().get(1).finishedAt());
  }

  @Test
  void aReleasedReplicaFinishesWhatRunsAndPassesOnWhatWaits() {
    BatchingService service = service(SLOT, 60, 30, 2);
    service.arrive(new Request(0, 0, 2));
    service.arrive(new Request(0.2, 0, 20));
    service.arrive(new Request(0.5, 0, 9));
    service.arrive(new Request(0.6, 0, 4));
    service.advance(1);
    service.resize(1);
    service.advance(100);
    assertEquals(List.of(2.0, 20.2, 11.0, 15.0), finished());
  }

  @Test
  void whatIsNotDoneWhenTheDrainEndsIsGivenUp() {
    BatchingService service = service(SLOT, 60, 5, 1);
    service.arrive(new Request(0, 0, 20));
    service.advance(3.5);
    service.resize(0);
    assertEquals(1, service.outstanding());
    service.advance(100);
    assertEquals(8.5, outcomes.list().get(0).givenUpAt());
    assertEquals(0, service.outstanding());
  }

  @Test
  void refusesToGoBackInTime() {
    BatchingService service = service(SLOT, 60, 5, 1);
    service.advance(10);
    assertThrows(IllegalArgumentException.class, () -> service.advance(9));
    Request early = new Request(9, 0, 1);
    assertThrows(IllegalArgumentException.class, () -> service.arrive(early));
    assertThrows(IllegalArgumentException.class, () -> service.resize(-1));
    assertThrows(IllegalArgumentException.class, () -> new BatchingService(SLOT, -1, 0, outcomes));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatArrivesIsServedGivenUpOrInTheSystemOnce(long seed) {
    Random random = new Random(seed);
    ReplicaModel model =
        new ReplicaModel(0.05, 1e-4, 1e-3, 1e-5 * random.nextInt(2), 1 + random.nextInt(9), 1500);
    BatchingService service = service(model, random.nextInt(30), random.nextInt(20), 1);
    Arrivals arrivals = Arrivals.ofGeometric(random, 1 + random.nextInt(20), 200, 60);
    for (int index = 0; index < 500; index++) {
      Request request = arrivals.next();
      if (random.nextInt(10) == 0) {
        service.advance(request.arrivedAt());
        service.resize(random.nextInt(6));
      }
      service.arrive(request);
      long accounted = service.served().requests() + service.givenUp().requests();
      assertEquals(index + 1, accounted + service.outstanding(), "seed " + seed);
    }
    service.advance(Double.POSITIVE_INFINITY);
    assertEquals(0, service.outstanding());
    assertEquals(service.arrived(), totals());
    assertEquals(
        service.arrived().outputTokens(),
        service.served().outputTokens() + service.givenUp().outputTokens());
    assertEquals(500, outcomes.list().stream().map(Outcome::request).distinct().count());
  }

  /**
   * A single server without costs of a batch never serves anyone later because others stay away.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void fewerRequestsAreNeverLateToASingleServer(long seed) {
    Random random = new Random(seed);
    Arrivals arrivals = Arrivals.ofGeometric(random, 0.2, 0, 5);
    BatchingService all = service(SLOT, 1e9, 0, 1);
    OutcomeList fewer = new OutcomeList();
    BatchingService some = new BatchingService(SLOT, 1e9, 0, fewer);
    some.resize(1);
    for (int index = 0; index < 200; index++) {
      Request request = arrivals.next();
      all.arrive(request);
      if (random.nextInt(3) > 0) {
        some.arrive(request);
      }
    }
    all.advance(Double.POSITIVE_INFINITY);
    some.advance(Double.POSITIVE_INFINITY);
    List<Outcome> among = new ArrayList<>(outcomes.list());
    among.removeIf(
        each -> fewer.list().stream().noneMatch(one -> one.request().equals(each.request())));
    for (int index = 0; index < among.size(); index++) {
      assertTrue(fewer.list().get(index).finishedAt() <= among.get(index).finishedAt() + 1e-9);
    }
  }

  private BatchingService service(ReplicaModel model, double patience, double drain, int ready) {
    BatchingService service = new BatchingService(model, patience, drain, outcomes);
    service.resize(ready);
    return service;
  }

  private List<Double> finished() {
    return outcomes.list().stream().map(Outcome::finishedAt).toList();
  }

  private RequestTotals totals() {
    RequestTotals totals = RequestTotals.NONE;
    for (Outcome outcome : outcomes.list()) {
      totals = totals.plus(outcome.request());
    }
    return totals;
  }
}
