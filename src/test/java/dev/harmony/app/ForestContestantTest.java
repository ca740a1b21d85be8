package dev.harmony.app;

import dev.harmony.evaluation.Contestant;
import dev.harmony.evaluation.ContestantContract;
import dev.harmony.regression.ForestForecaster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

class ForestContestantTest extends ContestantContract {

  @BeforeAll
  static void growsForestsHere() {
    ForestForecaster.hindrance()
        .ifPresent(reason -> Assumptions.abort("no forest can be grown here: " + reason));
  }

  /** Forests that one contestant grew may serve the other. */
  @Override
  protected Stream<Contestant> contestants() {
    return ContestantChoice.of(Optional.empty()).named(List.of("forest", "pool+forest")).stream()
        .filter(each -> each.name().contains("forest"));
  }
}
