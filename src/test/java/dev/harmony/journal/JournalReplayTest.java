package dev.harmony.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.control.Cycle;
import dev.harmony.control.ForecastModel;
import dev.harmony.control.ModelOutcome;
import dev.harmony.control.Wishes;
import dev.harmony.decision.Decision;
import dev.harmony.decision.PlanningProblem;
import dev.harmony.decision.PricedHorizons;
import dev.harmony.decision.Requirement;
import dev.harmony.forecast.FakeForecaster;
import dev.harmony.forecast.Forecaster;
import dev.harmony.rule.RuleObservation;
import dev.harmony.simulation.HarmonyContender;
import dev.harmony.simulation.ReplayProgress;
import dev.harmony.simulation.ReplayWorld;
import dev.harmony.simulation.RhythmWorlds;
import dev.harmony.workload.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A journal that is fed back gives the decisions that were taken, to the last digit. */
class JournalReplayTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}, {1} steps of {2}, trust {3}")
  @CsvSource({
    "1, 500, PT10M, GATED",
    "2, 500, PT10M, ALWAYS",
    "3, 300, PT10M, NEVER",
    "4, 400, PT1M, ALWAYS"
  })
  void givesTheSameDecisions(long seed, int steps, Duration step, Trust trust) throws IOException {
    givesTheSameDecisions(RhythmWorlds.of(seed, step, steps, trust));
  }

  /** A model is in the pool at first and then lost, so that for a while nothing is released. */
  @Test
  void givesTheSameDecisionsWhereAModelIsLost() throws IOException {
    Forecaster fake = FakeForecaster.ofSense();
    Forecaster lost =
        (contexts, horizon, paths) -> {
          if (contexts.get(0).window().length() > 256) {
            throw new IllegalStateException("the device is gone");
          }
          return fake.forecast(contexts, horizon, paths);
        };
    ForecastModel model = new ForecastModel("fake", "r1", lost);
    List<JournaledCycle> journaled =
        givesTheSameDecisions(
            RhythmWorlds.of(6, Duration.ofMinutes(10), 400, Trust.ALWAYS)
                .withModels(settings -> Optional.of(model)));
    assertEquals(ModelOutcome.ANSWERED, journaled.get(256).model().orElseThrow().outcome());
    assertEquals(ModelOutcome.FAILED, journaled.get(257).model().orElseThrow().outcome());
    assertTrue(journaled.get(200).model().orElseThrow().shares().getOrDefault(1, 0.0) > 0);
    assertTrue(
        journaled.stream()
            .anyMatch(cycle -> cycle.wishes().filter(JournalReplayTest::keeps).isPresent()));
  }

  private static boolean keeps(Wishes wishes) {
    return wishes.kept().isPresent();
  }

  private List<JournaledCycle> givesTheSameDecisions(ReplayWorld world) throws IOException {
    int steps = world.demand().length();
    Path file = folder.resolve("decisions.jsonl");
    List<Cycle> cycles = record(world, file);
    List<JournaledCycle> journaled = read(file);
    assertEquals(cycles.size(), journaled.size());
    int planned = 0;
    for (int index = 0; index < cycles.size(); index++) {
      Cycle cycle = cycles.get(index);
      Optional<Decision> again = journaled.get(index).decidedAgain();
      if (cycle.wishes().isPresent()) {
        assertEquals(cycle.decision(), again.orElseThrow(), journaled.get(index).id());
      }
      planned += isPlanned(cycle) ? 1 : 0;
    }
    assertTrue(planned > steps / 2, "only " + planned + " decisions weighed counts");
    return journaled;
  }

  private static boolean isPlanned(Cycle cycle) {
    return cycle.problem().isPresent() && cycle.decision().deliberation().isPresent();
  }

  @Test
  void plansAnewFromTheCountsInsteadOfCopyingTheOutcome() throws IOException {
    ReplayWorld world = RhythmWorlds.of(5, Duration.ofMinutes(10), 400, Trust.ALWAYS);
    Path file = folder.resolve("decisions.jsonl");
    record(world, file);
    List<JournaledCycle> journaled = read(file);
    JournaledCycle last = journaled.get(journaled.size() - 1);
    PlanningProblem problem = last.observation().horizons().orElseThrow().problem();
    RuleObservation doubled =
        new RuleObservation(
            last.observation().now(),
            last.observation().demand(),
            last.observation().cluster(),
            Optional.of(new PricedHorizons(withTwiceTheNeed(problem))));
    Wishes wishes = last.wishes().orElseThrow();
    assertTrue(wishes.plan().isPresent());
    assertEquals(wishes, wishes.replanned(last.policy(), last.observation()));
    assertTrue(wishes.replanned(last.policy(), doubled).leading() > wishes.leading());
  }

  private static PlanningProblem withTwiceTheNeed(PlanningProblem problem) {
    int[][] counts = problem.requirement().counts();
    int last = counts[0].length - 1;
    int[][] moved = new int[counts.length][last + 1];
    for (int step = 0; step < counts.length; step++) {
      for (int replicas = 0; replicas <= last; replicas++) {
        moved[step][Math.min(last, 2 * replicas)] += counts[step][replicas];
      }
    }
    return new PlanningProblem(
        Requirement.ofCounts(moved),
        problem.leadTime(),
        problem.leadSteps(),
        problem.step(),
        problem.bounds(),
        problem.switching(),
        problem.meanNeed(),
        problem.limits(),
        problem.violationCap());
  }

  @Test
  void readsBackWhatWasWritten() throws IOException {
    ReplayWorld world = RhythmWorlds.of(6, Duration.ofMinutes(10), 300, Trust.ALWAYS);
    Path file = folder.resolve("decisions.jsonl.gz");
    List<Cycle> cycles = record(world, file);
    List<JournaledCycle> journaled = read(file);
    IntStream.range(0, cycles.size())
        .forEach(index -> assertSame(cycles.get(index), journaled.get(index)));
    assertEquals(cycles.size(), journaled.stream().map(JournaledCycle::id).distinct().count());
  }

  private static void assertSame(Cycle cycle, JournaledCycle journaled) {
    assertEquals(cycle.snapshot().policy(), journaled.policy());
    assertEquals(cycle.snapshot().now(), journaled.observation().now());
    assertEquals(cycle.snapshot().cluster(), journaled.observation().cluster());
    assertEquals(cycle.wishes(), journaled.wishes());
    assertEquals(cycle.budget(), journaled.budget());
    assertEquals(cycle.decision().reason(), journaled.reason());
    assertEquals(cycle.decision().wantedReplicas(), journaled.wantedReplicas());
    assertEquals(cycle.plan().replicas(), journaled.replicas());
    assertEquals(cycle.plan().constraints(), journaled.constraints());
    assertArrayEquals(
        counts(cycle.problem()),
        counts(journaled.observation().horizons().map(PricedHorizons::problem)));
  }

  private static int[][] counts(Optional<PlanningProblem> problem) {
    return problem.map(each -> each.requirement().counts()).orElse(new int[0][]);
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    Path first = folder.resolve("first.jsonl");
    Path second = folder.resolve("second.jsonl");
    Path other = folder.resolve("other.jsonl");
    record(RhythmWorlds.of(7, Duration.ofMinutes(10), 200, Trust.ALWAYS), first);
    record(RhythmWorlds.of(7, Duration.ofMinutes(10), 200, Trust.ALWAYS), second);
    record(RhythmWorlds.of(8, Duration.ofMinutes(10), 200, Trust.ALWAYS), other);
    assertEquals(Files.readString(first), Files.readString(second));
    assertNotEquals(Files.readString(first), Files.readString(other));
  }

  private static List<Cycle> record(ReplayWorld world, Path file) throws IOException {
    List<Cycle> cycles = new ArrayList<>();
    try (JournalWriter writer = JournalWriter.open(file, world.settings().seed())) {
      HarmonyContender.run(
          world,
          cycle -> {
            cycles.add(cycle);
            writer.append(cycle);
          },
          ReplayProgress.NONE);
    }
    return cycles;
  }

  private static List<JournaledCycle> read(Path file) throws IOException {
    try (Stream<JournaledCycle> cycles = JournalReader.read(file)) {
      return cycles.toList();
    }
  }
}
