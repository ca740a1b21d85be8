package dev.harmony.report;

import dev.harmony.simulation.Contender;
import dev.harmony.simulation.ReplayOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a replay of one trace of a family showed, in figures that can be kept in a file.
 *
 * @param family the name of the family
 * @param format how its traces are written
 * @param steps the minutes of the trace; the second half was scored
 * @param smoothed whether its demand was interpolated between coarse rates
 * @param skippedRows the rows that said nothing
 * @param contenders who competed
 */
public record FamilyResult(
    String family,
    String format,
    int steps,
    boolean smoothed,
    long skippedRows,
    List<BenchmarkResult.Steady> contenders) {

  /** Copies the contenders. */
  public FamilyResult {
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(format, "format");
    contenders = List.copyOf(contenders);
  }

  /** What {@code outcome} shows of {@code family}. */
  public static FamilyResult of(String family, ReplayOutcome outcome, long skippedRows) {
    return new FamilyResult(
        family,
        outcome.trace().format().word(),
        outcome.world().demand().length(),
        outcome.trace().smoothed(),
        skippedRows,
        outcome.contenders().stream().map(FamilyResult::steady).toList());
  }

  private static BenchmarkResult.Steady steady(Contender contender) {
    return new BenchmarkResult.Steady(
        contender.name().word(), BenchmarkPoint.of(contender.settings(), contender.score()));
  }

  /** What the contender of this name did, if it competed. */
  Optional<BenchmarkPoint> contender(String name) {
    return contenders.stream()
        .filter(each -> each.name().equals(name))
        .map(BenchmarkResult.Steady::point)
        .findFirst();
  }
}
