package dev.harmony.app;

import dev.harmony.evaluation.Contestant;
import dev.harmony.evaluation.baseline.Baseline;
import dev.harmony.evaluation.baseline.PoolContestant;
import dev.harmony.series.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Those who forecast in an evaluation, by name. */
final class ContestantChoice {
  private ContestantChoice() {}

  /**
   * The contestants of these names, in this order, and persistence in any case, for others are
   * compared with it.
   *
   * @throws WrongInputException if one does not exist
   */
  static List<Contestant> of(List<String> names) {
    return Stream.concat(names.stream(), Stream.of(Baseline.persistence().name()))
        .distinct()
        .map(ContestantChoice::of)
        .toList();
  }

  private static Contestant of(String name) {
    List<Contestant> all = all();
    return all.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongInputException(
                    "--contestants: unknown contestant '%s'%s"
                        .formatted(
                            name,
                            NearestName.hint(name, all.stream().map(Contestant::name).toList()))));
  }

  private static List<Contestant> all() {
    List<Contestant> all = new ArrayList<>(Baseline.all());
    all.add(PoolContestant.untrained());
    all.add(new ForestContestant());
    return all;
  }
}
