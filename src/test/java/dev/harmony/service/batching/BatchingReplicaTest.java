package dev.harmony.service.batching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.capacity.ReplicaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchingReplicaTest {

  private static final double EXACT = 1e-9;
  private static final ReplicaModel MODEL = new ReplicaModel(1, 0.01, 0.1, 0.001, 2, 1000);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @Test
  void givesTheFirstTokenWithThePromptAndAFurtherOneEachIteration() {
    List<Outcome> outcomes = outcomes(MODEL, 60, List.of(new Request(5, 100, 3)));
    double first = 5 + 1 + 100 * 0.01 + 100 * 0.001;
    double second = first + 1 + 0.1 + 101 * 0.001;
    assertEquals(first, outcomes.get(0).served().orElseThrow().firstTokenAt(), EXACT);
    assertEquals(second + 1 + 0.1 + 102 * 0.001, outcomes.get(0).finishedAt(), EXACT);
  }

  @Test
  void beginsARequestWhenTheIterationInProgressEnds() {
    List<Outcome> outcomes =
        outcomes(MODEL, 60, List.of(new Request(0, 0, 2), new Request(0.5, 0, 1)));
    assertEquals(1 + 1 + 0.1 + 0.001 - 0.5, outcomes.get(1).timeToFirstToken(), EXACT);
  }

  @Test
  void lettingARequestThatComesWithABoundaryBeginAtIt() {
    List<Outcome> outcomes =
        outcomes(MODEL, 60, List.of(new Request(0, 0, 9), new Request(1, 0, 1)));
    assertEquals(1.101, outcomes.get(1).timeToFirstToken(), EXACT);
  }

  @Test
  void holdsUpTheQueueBehindARequestWithoutRoom() {
    List<Outcome> outcomes =
        outcomes(
            MODEL,
            60,
            List.of(new Request(0, 600, 2), new Request(0.1, 600, 1), new Request(0.2, 0, 1)));
    double firstDone = outcomes.get(0).finishedAt();
    assertTrue(outcomes.get(1).timeToFirstToken() + 0.1 > firstDone);
    assertEquals(outcomes.get(1).finishedAt(), outcomes.get(2).finishedAt());
  }

  @Test
  void givesUpARequestWhosePatienceEnds() {
    ReplicaModel single = new ReplicaModel(1, 0, 0, 0, 1, 1000);
    List<Outcome> outcomes =
        outcomes(
            single, 3, List.of(new Request(0, 0, 5), new Request(1, 0, 1), new Request(2, 0, 1)));
    assertEquals(4, outcomes.get(1).givenUpAt());
    assertEquals(6, outcomes.get(2).finishedAt());
  }

  @Test
  void givesUpARequestThatIsLargerThanTheCache() {
    List<Outcome> outcomes = outcomes(MODEL, 60, List.of(new Request(2, 1000, 1)));
    assertEquals(2, outcomes.get(0).givenUpAt());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithEveryIterationByItself(long seed) {
    Random random = new Random(seed);
    ReplicaModel model =
        new ReplicaModel(
            0.01 + random.nextDouble() / 10,
            random.nextInt(3) * 1e-3,
            random.nextInt(3) * 1e-3,
            random.nextInt(3) * 1e-4,
            1 + random.nextInt(12),
            50 + random.nextInt(600));
    double patience = random.nextInt(4) == 0 ? 0.2 : random.nextDouble() * 20;
    List<Request> requests = requests(random);
    assertSame(
        IterationByIteration.outcomes(model, patience, requests),
        outcomes(model, patience, requests));
  }

  private static List<Request> requests(Random random) {
    List<Request> requests = new ArrayList<>();
    double pause = random.nextDouble() * 2;
    double now = 0;
    for (int index = 0; index < 150; index++) {
      now += random.nextInt(5) == 0 ? 0 : -Math.log(random.nextDouble()) * pause;
      requests.add(new Request(now, random.nextInt(80), 1 + random.nextInt(60)));
    }
    return requests;
  }

  private static void assertSame(List<Outcome> expected, List<Outcome> actual) {
    assertEquals(expected.size(), actual.size());
    for (int index = 0; index < expected.size(); index++) {
      Outcome each = expected.get(index);
      Outcome other = actual.get(index);
      assertEquals(each.request(), other.request());
      assertEquals(each.served().isPresent(), other.served().isPresent());
      assertEquals(each.givenUpAt(), other.givenUpAt(), EXACT);
      each.served()
          .ifPresent(
              times -> {
                assertEquals(
                    times.firstTokenAt(), other.served().orElseThrow().firstTokenAt(), EXACT);
                assertEquals(times.finishedAt(), other.finishedAt(), EXACT);
              });
    }
  }

  /** The outcomes of one replica that is advanced at each arrival and at odd moments between. */
  private static List<Outcome> outcomes(
      ReplicaModel model, double patience, List<Request> requests) {
    OutcomeList outcomes = new OutcomeList();
    BatchingReplica replica = new BatchingReplica(model, patience, outcomes);
    IntStream.range(0, requests.size())
        .forEach(
            index -> {
              double at = requests.get(index).arrivedAt();
              double before = index == 0 ? 0 : requests.get(index - 1).arrivedAt();
              replica.advance(before + (at - before) * 0.37);
              replica.advance(at);
              replica.take(requests.get(index), at);
            });
    replica.advance(Double.POSITIVE_INFINITY);
    assertEquals(0, replica.outstanding());
    return outcomes.list();
  }
}
