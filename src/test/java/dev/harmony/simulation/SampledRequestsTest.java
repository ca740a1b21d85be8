package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.capacity.TokenDistribution;
import dev.harmony.service.batching.Request;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampledRequestsTest {

  private static final TokenDistribution INPUT = new TokenDistribution(800, 3000);
  private static final TokenDistribution OUTPUT = new TokenDistribution(200, 200);

  private static List<Request> requests(long seed, double... rates) {
    return new SampledRequests(Worlds.demand(rates), INPUT, OUTPUT, seed).requests().toList();
  }

  @Test
  void aStepHasAsManyAsItsRateSays() {
    List<Request> requests = requests(1, 2, 0, 0.5);
    assertEquals(
        List.of(120L, 0L, 30L), List.of(in(requests, 0), in(requests, 1), in(requests, 2)));
    assertEquals(
        requests, requests.stream().sorted(Comparator.comparing(Request::arrivedAt)).toList());
  }

  @Test
  void aFractionOfARequestIsOneNowAndThen() {
    double[] rates = new double[4000];
    Arrays.fill(rates, 0.25 / 60);
    assertEquals(1000, requests(3, rates).size(), 100);
  }

  @Test
  void theSeedIsAllChance() {
    assertEquals(requests(1, 2, 3), requests(1, 2, 3));
    assertNotEquals(requests(1, 2, 3), requests(2, 2, 3));
    assertEquals(requests(1, 2), requests(1, 2, 3).subList(0, 120));
  }

  @Test
  void neighbouringStepsAreIndependent() {
    List<Request> requests = requests(1, 2, 2);
    List<Double> first = moments(requests.subList(0, 120), 0);
    List<Double> second = moments(requests.subList(120, 240), 60);
    assertTrue(first.stream().noneMatch(second::contains));
  }

  @Test
  void lengthsAreLogNormal() {
    List<Request> requests = requests(5, 500);
    List<Integer> input = requests.stream().map(Request::inputTokens).sorted().toList();
    assertEquals(800, input.get(input.size() / 2), 20);
    assertEquals(3000, input.get(input.size() * 95 / 100), 150);
    assertTrue(requests.stream().allMatch(request -> request.outputTokens() == 200));
  }

  private static List<Double> moments(List<Request> requests, double start) {
    return requests.stream().map(request -> request.arrivedAt() - start).toList();
  }

  private static long in(List<Request> requests, int step) {
    return requests.stream().filter(each -> (int) (each.arrivedAt() / 60) == step).count();
  }
}
