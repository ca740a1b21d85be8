package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.control.ForecastModel;
import dev.harmony.control.ModelOutcome;
import dev.harmony.forecast.FakeForecaster;
import dev.harmony.workload.Trust;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A trained model that knows nothing does little harm, because the pool soon lets it have no say.
 */
class BadModelTest {

  private static final ReplayWorld ALONE =
      RhythmWorlds.of(1, Duration.ofMinutes(1), 2 * 1440, Trust.ALWAYS);

  private static HarmonyRun run(ReplayWorld world) {
    return HarmonyContender.run(world, cycle -> {}, ReplayProgress.NONE);
  }

  private static double gpuHours(HarmonyRun run) {
    return new Scoring(ALONE, ALONE.testStart(), ALONE.demand().length(), 1)
        .scoreWithoutIntervals(run.run())
        .gpuHours();
  }

  @Test
  void nonsenseHasNoShareAndCostsNextToNothing() {
    ForecastModel model = new ForecastModel("nonsense", "r1", FakeForecaster.ofNonsense());
    HarmonyRun without = run(ALONE);
    HarmonyRun with = run(ALONE.withModels(settings -> Optional.of(model)));
    assertEquals(Optional.empty(), without.model());
    ModelUse use = with.model().orElseThrow();
    assertTrue(use.steps().getOrDefault(ModelOutcome.ANSWERED, 0) > 1300, use.toString());
    assertTrue(use.shares().values().stream().allMatch(share -> share < 0.01), use.toString());
    assertEquals(gpuHours(without), gpuHours(with), 0.02 * gpuHours(without));
  }
}
