package dev.harmony.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchQueueTest {

  /** A thousand iterations of a millisecond: a server of mean one second. */
  private static BatchRates servers(int count) {
    ReplicaModel model = new ReplicaModel(1e-3, 0, 0, 0, count, Long.MAX_VALUE);
    return new BatchRates(model, RequestMix.of(0, 1000));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "4, 3.2", "30, 33"})
  void isErlangsLossSystemWithoutPatience(int servers, double load) {
    double blocked = erlangB(servers, load);
    assertEquals(blocked, BatchQueue.of(servers(servers), load, 0).turnedAway(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "4, 3.2", "30, 27"})
  void isErlangsDelaySystemWithEndlessPatience(int servers, double load) {
    double blocked = erlangB(servers, load);
    double waits = blocked / (1 - load / servers * (1 - blocked));
    BatchQueue queue = BatchQueue.of(servers(servers), load, 1000);
    double iterations = 1.5e-3;
    assertEquals(waits / (servers - load), queue.meanTimeToFirstToken() - iterations, 1e-3);
    double threshold = 2 + 1.5e-3;
    double beyond = waits * Math.exp(-(servers - load) * 2);
    assertEquals(
        beyond,
        queue.shareBeyond(new LatencyTarget(LatencyMeasure.TIME_TO_FIRST_TOKEN, 0.9, threshold)),
        1e-4);
    assertEquals(1e-3, queue.meanInterToken(), 1e-12);
  }

  @Test
  void knowsWhatSaturatesAReplica() {
    ReplicaModel model = new ReplicaModel(0.01, 1e-4, 1e-5, 1e-7, 64, 100_000);
    BatchRates rates = new BatchRates(model, RequestMix.of(900, 100));
    assertEquals(64, rates.limit());
    double iteration = 0.01 + 64 * ((1e-4 * 900 + 1e-5 * 99) / 100 + 1e-7 * (900 + 49.5));
    assertEquals(64 / (100 * iteration), rates.saturation(), 1e-9);
    assertEquals(25, new BatchRates(model, RequestMix.of(3900, 100)).limit());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everythingWorsensWithTheRate(long seed) {
    Random random = new Random(seed);
    ReplicaModel model =
        new ReplicaModel(
            0.01, 1e-4 * random.nextDouble(), 1e-4, 1e-6, 1 + random.nextInt(40), 30_000);
    BatchRates rates =
        new BatchRates(model, RequestMix.of(random.nextInt(900), 1 + random.nextInt(300)));
    LatencyTarget first = new LatencyTarget(LatencyMeasure.TIME_TO_FIRST_TOKEN, 0.9, 0.3);
    LatencyTarget token = new LatencyTarget(LatencyMeasure.INTER_TOKEN, 0.9, 0.02);
    BatchQueue before = BatchQueue.of(rates, 0.02 * rates.saturation(), 10);
    for (int percent = 4; percent < 130; percent += 2) {
      BatchQueue queue = BatchQueue.of(rates, percent / 100.0 * rates.saturation(), 10);
      assertTrue(queue.meanTimeToFirstToken() >= before.meanTimeToFirstToken() - 1e-12);
      assertTrue(queue.meanInterToken() >= before.meanInterToken() - 1e-12);
      assertTrue(queue.turnedAway() >= before.turnedAway());
      assertTrue(queue.shareBeyond(first) >= before.shareBeyond(first) - 1e-12);
      assertTrue(queue.shareBeyond(token) >= before.shareBeyond(token) - 1e-12);
      before = queue;
    }
  }

  @Test
  void refusesARateThatIsNone() {
    assertThrows(IllegalArgumentException.class, () -> BatchQueue.of(servers(1), 0, 1));
    assertThrows(IllegalArgumentException.class, () -> BatchQueue.of(servers(1), 1, -1));
  }

  private static double erlangB(int servers, double load) {
    double blocked = 1;
    for (int count = 1; count <= servers; count++) {
      blocked = load * blocked / (count + load * blocked);
    }
    return blocked;
  }
}
