package dev.harmony.simulation;

import dev.harmony.capacity.TokenDistribution;
import dev.harmony.service.batching.Request;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Requests sampled around the demand of each step, for a trace that tells rates only. A step has as
 * many as its rate times its length, where a fraction of one is one with this probability; they
 * arrive at independent uniform moments, like those of a Poisson process of that number. All chance
 * of a step comes from the seed and the step.
 *
 * @param demand requests per second
 * @param input the tokens of their prompts
 * @param output the tokens generated for them
 * @param seed of all chance
 */
public record SampledRequests(
    DemandSeries demand, TokenDistribution input, TokenDistribution output, long seed)
    implements RequestSource {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  /** All parts are required. */
  public SampledRequests {
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
  }

  @Override
  public Stream<Request> requests() {
    return IntStream.range(0, demand.length()).boxed().flatMap(this::requests);
  }

  private Stream<Request> requests(int step) {
    // Seeds that differ by a multiple of an odd constant are mixed by the generator.
    SplittableRandom random = new SplittableRandom(seed + step * GOLDEN).split();
    int count = (int) (demand.demand(step) * demand.stepSeconds() + random.nextDouble());
    double[] moments = new double[count];
    Arrays.setAll(moments, index -> (step + random.nextDouble()) * demand.stepSeconds());
    Arrays.sort(moments);
    return Arrays.stream(moments)
        .mapToObj(
            moment ->
                new Request(
                    moment,
                    input.quantile(random.nextDouble()),
                    output.quantile(random.nextDouble())));
  }
}
