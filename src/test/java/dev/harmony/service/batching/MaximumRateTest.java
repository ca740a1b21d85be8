package dev.harmony.service.batching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.capacity.BatchQueue;
import dev.harmony.capacity.BatchRates;
import dev.harmony.capacity.LatencyMeasure;
import dev.harmony.capacity.LatencyTarget;
import dev.harmony.capacity.MaximumRate;
import dev.harmony.capacity.ReplicaModel;
import dev.harmony.capacity.RequestMix;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue of {@link BatchQueue} beside requests that are served one by one. */
class MaximumRateTest {

  private static final double PATIENCE = 30;
  private static final int REQUESTS = 60_000;
  private static final double INPUT = 600;
  private static final double OUTPUT = 150;

  /** About what a GPU does for a model of eight billion parameters, with few places. */
  private static final ReplicaModel MODEL = new ReplicaModel(0.012, 5e-5, 1e-4, 4e-8, 24, 60_000);

  private final RequestMix mix = mix();
  private final BatchRates rates = new BatchRates(MODEL, mix);

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.8})
  void meansAgreeWithTheSimulation(double load) {
    double rate = load * rates.saturation();
    BatchQueue queue = BatchQueue.of(rates, rate, PATIENCE);
    LatencyMeans means = run(rate, 1);
    double interToken = means.decoding() / (means.served * (OUTPUT - 1));
    assertEquals(interToken, queue.meanInterToken(), 0.05 * interToken);
    double first = means.meanFirstToken();
    assertEquals(first, queue.meanTimeToFirstToken(), 0.15 * first);
  }

  /** Places of a batch are freed less evenly in it than by counted tokens. */
  @Test
  void isPessimisticNearSaturation() {
    double rate = 0.9 * rates.saturation();
    BatchQueue queue = BatchQueue.of(rates, rate, PATIENCE);
    assertTrue(queue.meanTimeToFirstToken() > run(rate, 1).meanFirstToken());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1, 5})
  void keepsThePromiseInTheSimulation(double threshold) {
    LatencyTarget target = new LatencyTarget(LatencyMeasure.TIME_TO_FIRST_TOKEN, 0.95, threshold);
    double rate = MaximumRate.of(rates, List.of(target), PATIENCE);
    double below = run(0.97 * rate, threshold).shareLate();
    double above = run(1.1 * rate, threshold).shareLate();
    assertTrue(below <= 0.05, "late below: " + below);
    assertTrue(above > 0.05, "late above: " + above);
  }

  @Test
  void stayesATenthBelowSaturationWithoutTargets() {
    assertEquals(0.9 * rates.saturation(), MaximumRate.of(rates, List.of(), PATIENCE), 1e-12);
  }

  @Test
  void isNothingWhereASingleRequestIsTooSlow() {
    LatencyTarget target = new LatencyTarget(LatencyMeasure.INTER_TOKEN, 0.5, 0.001);
    assertEquals(0, MaximumRate.of(rates, List.of(target), PATIENCE), 1e-9);
  }

  /** One prompt in ten takes longer than the threshold by itself. */
  @Test
  void knowsThatALongPromptIsLateByItself() {
    RequestMix.Sums sums = new RequestMix.Sums();
    for (int index = 0; index < 1000; index++) {
      sums.add(index % 10 == 0 ? 10_000 : 100, 100);
    }
    BatchRates skewed = new BatchRates(MODEL, sums.mix());
    assertEquals(0, rate(skewed, 0.95), 1e-9);
    assertTrue(rate(skewed, 0.85) > 0.1 * skewed.saturation());
  }

  private static double rate(BatchRates rates, double quantile) {
    LatencyTarget target = new LatencyTarget(LatencyMeasure.TIME_TO_FIRST_TOKEN, quantile, 0.4);
    return MaximumRate.of(rates, List.of(target), PATIENCE);
  }

  private static LatencyMeans run(double rate, double lateAfter) {
    LatencyMeans means = new LatencyMeans(lateAfter);
    BatchingService service = new BatchingService(MODEL, PATIENCE, 0, means);
    service.resize(1);
    Arrivals arrivals = Arrivals.ofGeometric(new Random(9), rate, INPUT, OUTPUT);
    for (int index = 0; index < REQUESTS; index++) {
      service.arrive(arrivals.next());
    }
    service.advance(Double.POSITIVE_INFINITY);
    return means;
  }

  private static RequestMix mix() {
    Arrivals arrivals = Arrivals.ofGeometric(new Random(4), 1, INPUT, OUTPUT);
    RequestMix.Sums sums = new RequestMix.Sums();
    for (int index = 0; index < 20_000; index++) {
      Request request = arrivals.next();
      sums.add(request.inputTokens(), request.outputTokens());
    }
    return sums.mix();
  }
}
