package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.point.DemandForecast;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RivalFamilyTest {

  @ParameterizedTest
  @EnumSource(RivalFamily.class)
  void everySettingHasWordsAndARuleOfItsOwn(RivalFamily family) {
    RivalSettings settings = family.settings(Worlds.rhythm(1, 10), DemandForecast.NONE);
    List<RivalSetting> grid = settings.grid();
    assertEquals(grid.size(), grid.stream().map(RivalSetting::words).distinct().count());
    assertEquals(grid.size(), grid.stream().map(each -> each.rule().name()).distinct().count());
    assertFalse(settings.usual().words().isEmpty());
    assertTrue(
        grid.stream().map(each -> each.values().keySet()).distinct().count() == 1,
        "the same numbers for every setting");
  }

  @ParameterizedTest
  @EnumSource(RivalFamily.class)
  void competesInThreeWays(RivalFamily family) {
    Map<SettingChoice, String> words =
        EnumSet.allOf(ContenderName.class).stream()
            .filter(name -> name.family().filter(family::equals).isPresent())
            .collect(Collectors.toMap(ContenderName::choice, ContenderName::word));
    assertEquals(
        Map.of(
            SettingChoice.USUAL, family.word(),
            SettingChoice.TUNED, family.word() + "-tuned",
            SettingChoice.HINDSIGHT, family.word() + "-hindsight"),
        words);
  }

  @ParameterizedTest
  @EnumSource(RivalFamily.class)
  void staysWithinTheBoundsAndAboveTheBoundOfTheOracle(RivalFamily family) {
    ReplayWorld world = Worlds.rhythm(3, 900);
    EnumSet<ContenderName> names = EnumSet.noneOf(ContenderName.class);
    for (ContenderName name : ContenderName.values()) {
      if (name.family().filter(family::equals).isPresent()) {
        names.add(name);
      }
    }
    ReplayOutcome outcome =
        Replay.of(ReplayTest.TRACE, world, names).run(cycle -> {}, ReplayProgress.NONE);
    assertEquals(names.size(), outcome.contenders().size());
    assertTrue(outcome.harmony().isEmpty());
    for (Contender contender : outcome.contenders()) {
      assertTrue(contender.score().gpuHours() >= contender.bound().orElseThrow().gpuHours());
      for (int step = 0; step < 900; step++) {
        int desired = contender.run().desired(step);
        assertEquals(world.policy().bounds().clamp(desired), desired);
      }
    }
    RivalGrid grid = outcome.grid(family).orElseThrow();
    assertTrue(
        grid.inHindsight(0.01).test().slaViolationRatio()
                <= grid.tuned(0.01).test().slaViolationRatio()
            || grid.inHindsight(0.01).test().slaViolationRatio() <= 0.01);
  }

  @Test
  void theUsualContendersNeedNoGridButThatOfTheHorizontalPodAutoscaler() {
    for (ContenderName name : ContenderName.usual()) {
      assertTrue(
          name.choice() == SettingChoice.USUAL
              || name.family().filter(RivalFamily.HPA::equals).isPresent());
    }
  }
}
