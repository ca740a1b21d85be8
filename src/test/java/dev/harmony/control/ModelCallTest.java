package dev.harmony.control;

import static dev.harmony.control.ModelOutcome.ANSWERED;
import static dev.harmony.control.ModelOutcome.FAILED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.forecast.FakeForecaster;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Forecaster;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A failure of a trained model is that of the origin it is about. */
class ModelCallTest {

  /** The demand at which a forecaster of these tests does what it should not. */
  private static final double BAD = 666;

  private static final Horizon HORIZON = RehearsalModel.of(Services.POLICY).horizon();
  private final FakeForecaster good = FakeForecaster.ofSense();

  private static boolean isBad(ForecastContext context) {
    IndicatorWindow window = context.window();
    return window.value(window.length() - 1, 0) == BAD;
  }

  private static Forecast alone(ForecastContext context, Horizon horizon, int paths) {
    return FakeForecaster.ofSense().forecast(List.of(context), horizon, paths).get(0);
  }

  /** What becomes of asking about a policy for each demand, all in one cycle. */
  private static List<ModelOutcome> outcomes(Forecaster forecaster, double... demands) {
    return cycles(forecaster, demands).stream()
        .map(cycle -> cycle.model().orElseThrow().outcome())
        .toList();
  }

  private static List<Cycle> cycles(Forecaster forecaster, double... demands) {
    ForecastModel model = new ForecastModel("fake", "r1", forecaster);
    List<Snapshot> snapshots = new ArrayList<>();
    for (double demand : demands) {
      snapshots.add(
          Services.snapshot(
              Services.policy("service-" + snapshots.size(), 0.99),
              Services.window(demand),
              1,
              Services.ready(12),
              Memory.EMPTY));
    }
    return new Autoscaler(7, settings -> Optional.of(model)).evaluate(snapshots);
  }

  /** A forecaster whose forecasts at a bad window are {@code wrong}. */
  private Forecaster wrongAtBad(Forecaster wrong) {
    return (contexts, horizon, paths) -> {
      List<Forecast> forecasts = good.forecast(contexts, horizon, paths);
      return contexts.stream()
          .map(
              each ->
                  isBad(each)
                      ? wrong.forecast(List.of(each), horizon, paths).get(0)
                      : forecasts.get(contexts.indexOf(each)))
          .toList();
    };
  }

  @Test
  void aWindowThatCannotBeForecastTakesTheModelFromNobodyElse() {
    Forecaster choosy =
        (contexts, horizon, paths) -> {
          List<Forecast> forecasts = good.forecast(contexts, horizon, paths);
          if (contexts.stream().anyMatch(ModelCallTest::isBad)) {
            throw new IllegalStateException("such a window is too much");
          }
          return forecasts;
        };
    assertEquals(List.of(ANSWERED, FAILED, ANSWERED), outcomes(choosy, 100, BAD, 120));
    assertEquals(List.of(3, 1, 1, 1), good.calls());
  }

  @Test
  void aForecastOfTooFewStepsIsAFailureOfItsQuestion() {
    Horizon shorter = new Horizon(HORIZON.step(), HORIZON.steps() - 1);
    Forecaster brief =
        wrongAtBad((contexts, horizon, paths) -> List.of(alone(contexts.get(0), shorter, paths)));
    assertEquals(List.of(ANSWERED, FAILED, ANSWERED), outcomes(brief, 100, BAD, 120));
    assertEquals(List.of(3), good.calls(), "what fits is not asked for again");
  }

  @Test
  void aForecastOfOtherStepsIsAFailureOfItsQuestion() {
    Forecaster late =
        wrongAtBad(
            (contexts, horizon, paths) ->
                List.of(alone(contexts.get(0), horizon, paths).movedOn()));
    assertEquals(List.of(FAILED, ANSWERED), outcomes(late, BAD, 120));
    Horizon coarser = new Horizon(Duration.ofHours(1), HORIZON.steps());
    Forecaster coarse =
        wrongAtBad((contexts, horizon, paths) -> List.of(alone(contexts.get(0), coarser, paths)));
    assertEquals(List.of(ANSWERED, FAILED), outcomes(coarse, 100, BAD));
  }

  @Test
  void aCallWithTooFewForecastsIsMadeAgainOneByOne() {
    Forecaster lazy =
        (contexts, horizon, paths) -> good.forecast(contexts, horizon, paths).subList(0, 1);
    assertEquals(List.of(ANSWERED, ANSWERED), outcomes(lazy, 100, 120));
    assertEquals(List.of(2, 1, 1), good.calls());
  }

  @Test
  void aMissingLibraryIsNotAskedForAgain() {
    Forecaster unlinked =
        (contexts, horizon, paths) -> {
          good.forecast(contexts, horizon, paths);
          throw new UnsatisfiedLinkError("no such library");
        };
    assertEquals(List.of(FAILED, FAILED), outcomes(unlinked, 100, 120));
    assertEquals(List.of(2), good.calls());
  }

  @Test
  void whoIsAskedAgainAloneIsAnsweredAsTogether() {
    Forecaster alone =
        (contexts, horizon, paths) -> {
          if (contexts.size() > 1) {
            throw new IllegalStateException("one at a time");
          }
          return good.forecast(contexts, horizon, paths);
        };
    Cycle together = caughtUp(good);
    Cycle apart = caughtUp(alone);
    assertEquals(together.model(), apart.model());
    assertEquals(together.decision(), apart.decision());
    assertEquals(List.of(200), good.calls().subList(0, 1));
    assertEquals(Collections.nCopies(200, 1), good.calls().subList(1, 201));
  }

  private static Cycle caughtUp(Forecaster forecaster) {
    ForecastModel model = new ForecastModel("fake", "r1", forecaster);
    IndicatorWindow window = Services.window(Services.rhythm(1, 200));
    Snapshot snapshot =
        Services.snapshot(Services.POLICY, window, 200, Services.ready(12), Memory.EMPTY);
    return new Autoscaler(7, settings -> Optional.of(model)).evaluate(List.of(snapshot)).get(0);
  }
}
