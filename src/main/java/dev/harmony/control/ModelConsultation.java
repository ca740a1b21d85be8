package dev.harmony.control;

import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.Trust;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks trained models at many origins at once: one call for each model and horizon, in which each
 * question stands once. A model that fails or is not there is told of, never thrown: the loop goes
 * on without it.
 *
 * @param models the models that there are
 */
record ModelConsultation(ForecastModels models) {

  /** So many joint forecasts are held at once. */
  static final int MOST = 256;

  /** Whether a policy with {@code settings} uses a model, even one that is not there. */
  boolean isFor(ForecastSettings settings) {
    try {
      return settings.trust() != Trust.NEVER && models.of(settings).isPresent();
    } catch (ForecastModelException missing) {
      return true;
    }
  }

  /** What comes of each question, in their order; empty where the policy uses no model. */
  List<Optional<ModelAnswer>> ask(List<ModelQuestion> questions) {
    Map<ModelQuestion, ModelAnswer> answers = new HashMap<>();
    Map<ModelCall, List<ModelQuestion>> calls = new LinkedHashMap<>();
    List<ModelQuestion> first = firsts(questions);
    for (ModelQuestion question : new LinkedHashSet<>(first)) {
      prepare(question, calls, answers);
    }
    calls.forEach((call, asked) -> answer(call, asked, answers));
    return first.stream().map(each -> Optional.ofNullable(answers.get(each))).toList();
  }

  /** For each question the first one that has the same answer. */
  private static List<ModelQuestion> firsts(List<ModelQuestion> questions) {
    Map<Rehearsals, List<ModelQuestion>> known = new HashMap<>();
    List<ModelQuestion> firsts = new ArrayList<>();
    for (ModelQuestion question : questions) {
      List<ModelQuestion> others =
          known.computeIfAbsent(question.rehearsals(), service -> new ArrayList<>());
      Optional<ModelQuestion> same = others.stream().filter(question::isSame).findFirst();
      if (same.isEmpty()) {
        others.add(question);
      }
      firsts.add(same.orElse(question));
    }
    return firsts;
  }

  private void prepare(
      ModelQuestion question,
      Map<ModelCall, List<ModelQuestion>> calls,
      Map<ModelQuestion, ModelAnswer> answers) {
    RehearsalModel service = question.rehearsals().model();
    try {
      Optional<ForecastModel> model = models.of(service.policy().forecast());
      if (model.isEmpty() || !service.usesModel()) {
        return;
      }
      if (question.rehearsals().demand(question.seen()).isEmpty()) {
        answers.put(question, ModelAnswer.without(model.get(), ModelOutcome.NOT_ASKED));
        return;
      }
      ModelCall call = new ModelCall(model.get(), service.horizon());
      calls.computeIfAbsent(call, each -> new ArrayList<>()).add(question);
    } catch (ForecastModelException missing) {
      answers.put(question, ModelAnswer.unavailable(missing.model()));
    }
  }

  private static void answer(
      ModelCall call, List<ModelQuestion> asked, Map<ModelQuestion, ModelAnswer> answers) {
    for (int from = 0; from < asked.size(); from += MOST) {
      List<ModelQuestion> part = asked.subList(from, Math.min(asked.size(), from + MOST));
      List<ModelAnswer> came = call.answers(part);
      for (int index = 0; index < part.size(); index++) {
        answers.put(part.get(index), came.get(index));
      }
    }
  }
}
