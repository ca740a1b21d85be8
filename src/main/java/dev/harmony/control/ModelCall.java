package dev.harmony.control;

import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Horizon;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of a trained model about many origins at once.
 *
 * @param model the model
 * @param horizon of all questions that go into the call
 */
record ModelCall(ForecastModel model, Horizon horizon) {

  /**
   * What comes of each question, in their order. A call that fails is made again with each question
   * alone, so that one window that the model cannot forecast takes it from nobody else; not where
   * the native library is missing, which no question changes.
   */
  List<ModelAnswer> answers(List<ModelQuestion> asked) {
    List<Throwable> failures = new ArrayList<>();
    List<ModelAnswer> answers = together(asked, failures);
    if (!failures.isEmpty()) {
      System.getLogger(ModelCall.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "pools go on without the model {0} at {1} of {2} origins: {3}",
              model.name(),
              failures.size(),
              asked.size(),
              failures.get(0));
    }
    return answers;
  }

  private List<ModelAnswer> together(List<ModelQuestion> asked, List<Throwable> failures) {
    List<Forecast> joint;
    try {
      joint = forecasts(asked);
    } catch (RuntimeException failure) {
      return asked.size() == 1 ? failed(asked, failure, failures) : oneByOne(asked, failures);
    } catch (LinkageError missing) {
      return failed(asked, missing, failures);
    }
    List<ModelAnswer> answers = new ArrayList<>();
    for (int index = 0; index < asked.size(); index++) {
      answers.add(answer(asked.get(index), joint.get(index), failures));
    }
    return answers;
  }

  private List<ModelAnswer> oneByOne(List<ModelQuestion> asked, List<Throwable> failures) {
    return asked.stream().flatMap(each -> together(List.of(each), failures).stream()).toList();
  }

  private List<Forecast> forecasts(List<ModelQuestion> asked) {
    List<ForecastContext> contexts =
        asked.stream().map(each -> each.rehearsals().context(each.seen())).toList();
    List<Forecast> forecasts =
        List.copyOf(model.forecaster().forecast(contexts, horizon, RehearsalModel.MODEL_PATHS));
    if (forecasts.size() != asked.size()) {
      throw new IllegalStateException(
          "%d forecasts were expected, but there are %d".formatted(asked.size(), forecasts.size()));
    }
    return forecasts;
  }

  private ModelAnswer answer(ModelQuestion question, Forecast joint, List<Throwable> failures) {
    try {
      return ModelAnswer.of(model, question.demandIn(joint));
    } catch (IllegalArgumentException unfit) {
      failures.add(unfit);
      return ModelAnswer.without(model, ModelOutcome.FAILED);
    }
  }

  private List<ModelAnswer> failed(
      List<ModelQuestion> asked, Throwable failure, List<Throwable> failures) {
    asked.forEach(each -> failures.add(failure));
    return asked.stream().map(each -> ModelAnswer.without(model, ModelOutcome.FAILED)).toList();
  }
}
