package dev.harmony.simulation;

import dev.harmony.decision.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether the risk that decisions of the test part named came true. A decision names the
 * probability that the step which an order reaches first needs more replicas than it chose; it came
 * true if that step did.
 *
 * @param leadSteps from a decision to that step
 * @param decisions how many decisions named a risk
 * @param brierScore the mean of {@code (predicted - came true)²} over them (Brier, "Verification of
 *     forecasts expressed in terms of probability", Monthly Weather Review 78, 1950); 0 is best
 * @param uncertainty what always naming the share that came true would score, {@code share * (1 -
 *     share)}
 * @param bins the decisions by the risk they named, rising; empty ones are left out
 */
public record DecisionReliability(
    int leadSteps, int decisions, double brierScore, double uncertainty, List<Bin> bins) {

  /** The least risk of each bin. */
  private static final List<Double> EDGES =
      List.of(0.0, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5);

  /** Bins, copied. */
  public DecisionReliability {
    bins = List.copyOf(bins);
  }

  /**
   * The decisions that named a risk of at least {@code from} and less than the next bin.
   *
   * @param from the least risk of the bin
   * @param decisions how many; positive
   * @param predicted the mean of the risks named
   * @param realized the share that came true
   * @param realized95 its 95 % interval, resampled by days; empty for a short part
   */
  public record Bin(
      double from,
      int decisions,
      double predicted,
      double realized,
      Optional<Interval> realized95) {

    /** All parts are required. */
    public Bin {
      Objects.requireNonNull(realized95, "realized95");
    }
  }

  /** The reliability of our decisions; empty if none of the test part named a risk. */
  public static Optional<DecisionReliability> of(ReplayOutcome outcome) {
    return outcome.harmony().flatMap(run -> of(outcome, run));
  }

  private static Optional<DecisionReliability> of(ReplayOutcome outcome, HarmonyRun run) {
    ReplayWorld world = outcome.world();
    int steps = world.demand().length();
    int lead = run.band().leadSteps();
    List<NamedRisk> risks =
        run.decisions().stream()
            .flatMap(row -> NamedRisk.of(row, world, lead).stream())
            .filter(each -> each.step() >= outcome.testStart() && each.step() + lead < steps)
            .toList();
    if (risks.isEmpty()) {
      return Optional.empty();
    }
    double share = share(risks);
    Scoring test = new Scoring(world, outcome.testStart(), steps, world.settings().seed());
    return Optional.of(
        new DecisionReliability(
            lead,
            risks.size(),
            risks.stream().mapToDouble(NamedRisk::squaredError).average().orElseThrow(),
            share * (1 - share),
            bins(risks, test.bootstrap())));
  }

  private static double share(List<NamedRisk> risks) {
    return risks.stream().mapToDouble(NamedRisk::came).average().orElseThrow();
  }

  private static List<Bin> bins(List<NamedRisk> risks, BlockBootstrap bootstrap) {
    List<Bin> bins = new ArrayList<>();
    for (int index = 0; index < EDGES.size(); index++) {
      double from = EDGES.get(index);
      double to = index + 1 < EDGES.size() ? EDGES.get(index + 1) : Double.POSITIVE_INFINITY;
      List<NamedRisk> within =
          risks.stream().filter(each -> each.risk() >= from && each.risk() < to).toList();
      if (!within.isEmpty()) {
        bins.add(bin(from, within, bootstrap));
      }
    }
    return bins;
  }

  private static Bin bin(double from, List<NamedRisk> risks, BlockBootstrap bootstrap) {
    Map<Integer, Double> came =
        risks.stream().collect(Collectors.toMap(NamedRisk::step, NamedRisk::came));
    return new Bin(
        from,
        risks.size(),
        risks.stream().mapToDouble(NamedRisk::risk).average().orElseThrow(),
        share(risks),
        bootstrap.ratio(
            step -> came.getOrDefault(step, 0.0), step -> came.containsKey(step) ? 1 : 0));
  }

  /** The risk that the decision of a step named, and 1 if it came true, else 0. */
  private record NamedRisk(int step, double risk, double came) {

    static Optional<NamedRisk> of(DecisionRow row, ReplayWorld world, int leadSteps) {
      int step = (int) world.demand().grid().indexOf(row.at());
      int reached = Math.min(step + leadSteps, world.demand().length() - 1);
      int needed =
          Requirement.replicas(
              world.demand().demand(reached),
              world.policy().capacity().perReplica(),
              world.policy().bounds().maximum());
      return row.weighed()
          .map(DecisionRow.Weighed::chosen)
          .map(
              chosen ->
                  new NamedRisk(
                      step, chosen.violationProbability(), needed > chosen.replicas() ? 1 : 0));
    }

    double squaredError() {
      return (risk - came) * (risk - came);
    }
  }
}
