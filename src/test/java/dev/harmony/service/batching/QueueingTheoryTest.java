package dev.harmony.service.batching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.capacity.ReplicaModel;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A replica whose iterations cost nothing but time is a queue of as many servers as its batch. */
class QueueingTheoryTest {

  private static final int REQUESTS = 400_000;
  private static final double FOREVER = 1e9;

  /** A server's mean service is a second, cut into so many iterations. */
  private static final int ITERATIONS = 1000;

  @ParameterizedTest
  @CsvSource({"1, 0.7", "2, 0.8", "4, 0.8", "12, 0.9"})
  void exponentialServiceIsErlangC(int servers, double load) {
    LatencyMeans means =
        run(servers, Arrivals.ofGeometric(new Random(7), load * servers, 0, ITERATIONS));
    double waits = erlangC(servers, load * servers);
    assertEquals(waits, means.shareLate(), 0.02 * waits + 0.005);
    double meanWait = waits / (servers - load * servers);
    assertEquals(meanWait, wait(means, servers), 0.05 * meanWait);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.7", "1, 0.9"})
  void deterministicServiceIsPollaczekKhinchine(int servers, double load) {
    LatencyMeans means = run(servers, Arrivals.ofFixed(new Random(5), load, ITERATIONS));
    double expected = load / (2 * (1 - load));
    assertEquals(expected, wait(means, servers), 0.03 * expected);
  }

  /** The correction of Cosmetatos, which is known to err by about a percent. */
  @ParameterizedTest
  @CsvSource({"2, 0.8", "4, 0.8", "8, 0.9"})
  void deterministicServiceOfSeveralServersIsCosmetatos(int servers, double load) {
    LatencyMeans means = run(servers, Arrivals.ofFixed(new Random(3), load * servers, ITERATIONS));
    double exponential = erlangC(servers, load * servers) / (servers * (1 - load));
    double correction =
        (1 - load) * (servers - 1) * (Math.sqrt(4 + 5.0 * servers) - 2) / (16 * load * servers);
    double expected = exponential / 2 * (1 + correction);
    assertEquals(expected, wait(means, servers), 0.04 * expected);
  }

  /** The requests in the system, integrated over time, are the times that they spend in it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void littlesLawHolds(long seed) {
    LatencyMeans means = new LatencyMeans(1);
    BatchingService service =
        new BatchingService(new ReplicaModel(0.02, 1e-4, 1e-4, 1e-6, 16, 20_000), 2, 10, means);
    service.resize(3);
    Arrivals arrivals = Arrivals.ofGeometric(new Random(seed), 12, 300, 100);
    double step = 0.01;
    double inSystem = 0;
    Request next = arrivals.next();
    for (int tick = 1; tick * step < 2000 || service.outstanding() > 0; tick++) {
      for (; tick * step < 2000 && next.arrivedAt() <= tick * step; next = arrivals.next()) {
        service.arrive(next);
      }
      service.advance(tick * step);
      inSystem += service.outstanding() * step;
    }
    assertEquals(means.sojourn(), inSystem, 0.01 * inSystem);
  }

  private static LatencyMeans run(int servers, Arrivals arrivals) {
    double iteration = 1.0 / ITERATIONS;
    LatencyMeans means = new LatencyMeans(2.5 * iteration);
    ReplicaModel model = new ReplicaModel(iteration, 0, 0, 0, servers, Long.MAX_VALUE / 2);
    BatchingService service = new BatchingService(model, FOREVER, 0, means);
    service.resize(1);
    for (int index = 0; index < REQUESTS; index++) {
      service.arrive(arrivals.next());
    }
    service.advance(Double.POSITIVE_INFINITY);
    assertEquals(REQUESTS, means.served);
    return means;
  }

  /**
   * The mean wait for a server: without the first iteration, and without the half that a request
   * waits, where there are several servers, for the others to begin their next one.
   */
  private static double wait(LatencyMeans means, int servers) {
    double iterations = servers == 1 ? 1 : 1.5;
    return means.meanFirstToken() - iterations / ITERATIONS;
  }

  /** The probability of a wait, from the recursion of Erlang B. */
  private static double erlangC(int servers, double load) {
    double blocked = 1;
    for (int count = 1; count <= servers; count++) {
      blocked = load * blocked / (count + load * blocked);
    }
    return blocked / (1 - load / servers * (1 - blocked));
  }
}
