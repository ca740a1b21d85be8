package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.decision.PlanningProblem;
import dev.harmony.forecast.Forecast;
import dev.harmony.series.TimeGrid;
import dev.harmony.workload.CostModel;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.Policies;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import dev.harmony.workload.StartupSettings;
import dev.harmony.workload.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalModelTest {

  private static ScalingPolicy policy(
      List<ServiceLevelObjective> objectives,
      CostModel cost,
      ForecastSettings forecast,
      StartupSettings startup) {
    ScalingPolicy plain = Services.POLICY;
    return new ScalingPolicy(
        plain.key(),
        plain.bounds(),
        plain.mode(),
        plain.indicators(),
        objectives,
        cost,
        forecast,
        plain.capacity(),
        startup,
        2,
        plain.behavior());
  }

  private static PlanningProblem problem(RehearsalModel model, double meanDemand) {
    int steps = model.horizon().steps();
    double[][][] samples = new double[steps][1][4];
    Forecast forecast =
        Forecast.of(
            new TimeGrid(Services.START, model.horizon().step(), steps),
            List.of(Policies.REQUESTS),
            samples);
    return model.problem(forecast, meanDemand);
  }

  private static ForecastSettings looking(Optional<Duration> horizon, Duration resolution) {
    return new ForecastSettings(horizon, resolution, Duration.ofDays(14), Trust.GATED);
  }

  @Test
  void looksHalfAnHourBeyondTheSlowestStarts() {
    RehearsalModel model = RehearsalModel.of(Services.POLICY);
    assertEquals(38, model.horizon().steps());
    PlanningProblem problem = problem(model, 200);
    assertEquals(6, problem.leadSteps());
    assertEquals(20, problem.meanNeed());
    assertEquals(30, problem.requirement().maximum());
    assertEquals(OptionalDouble.empty(), problem.violationCap());
  }

  @Test
  void aMeanNeedIsAtLeastOneReplica() {
    assertEquals(1, problem(RehearsalModel.of(Services.POLICY), 0).meanNeed());
  }

  @ParameterizedTest
  @CsvSource({"PT1M, PT5M", "PT1M, PT3H", "PT10M, PT1M", "PT1H, PT1M"})
  void looksBeyondTheLeadWhateverIsAsked(Duration resolution, Duration horizon) {
    RehearsalModel model =
        RehearsalModel.of(
            policy(
                Services.POLICY.objectives(),
                CostModel.GPU_HOURS,
                looking(Optional.of(horizon), resolution),
                StartupSettings.DEFAULT));
    PlanningProblem problem = problem(model, 10);
    assertTrue(problem.leadSteps() < model.horizon().steps());
    assertTrue(model.horizon().steps() <= 60);
  }

  /** The mean lead of the default is 4.37 minutes; a replica-hour costs twice 3. */
  @Test
  void aStartCostsItsLeadAndAStopItsDrainAndBothTheirChurn() {
    CostModel cost = new CostModel(3, OptionalDouble.empty(), 0.6);
    RehearsalModel model =
        RehearsalModel.of(
            policy(
                Services.POLICY.objectives(),
                cost,
                ForecastSettings.DEFAULT,
                StartupSettings.DEFAULT));
    double churn = 0.6 / (6.0 / 60);
    double lead = model.leadTime().mean().toMillis() / 60_000.0;
    assertEquals(4.37, lead, 0.01);
    assertEquals(lead + churn, problem(model, 10).switching().start(), 1e-9);
    assertEquals(0.5 + churn, problem(model, 10).switching().stop(), 1e-9);
  }

  @Test
  void theStrictestCapHolds() {
    ServiceLevelObjective loose =
        new ServiceLevelObjective(
            Optional.empty(), 0.99, Duration.ofDays(28), OptionalDouble.of(0.2));
    ServiceLevelObjective strict =
        new ServiceLevelObjective(
            Optional.empty(), 0.99, Duration.ofDays(28), OptionalDouble.of(0.05));
    RehearsalModel model =
        RehearsalModel.of(
            policy(
                List.of(loose, ServiceLevelObjective.ofCapacity(0.9), strict),
                CostModel.GPU_HOURS,
                ForecastSettings.DEFAULT,
                StartupSettings.DEFAULT));
    assertEquals(OptionalDouble.of(0.05), problem(model, 10).violationCap());
  }
}
