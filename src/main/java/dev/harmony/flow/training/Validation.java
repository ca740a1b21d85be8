package dev.harmony.flow.training;

import ai.djl.ndarray.NDManager;
import dev.harmony.flow.EncodedBatch;
import dev.harmony.flow.ForecastOrigin;
import dev.harmony.flow.NativeParameters;
import dev.harmony.flow.Network;
import dev.harmony.flow.Parameters;
import dev.harmony.flow.Prediction;
import dev.harmony.flow.WindowEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The same windows each time, of the rows that are not learnt from: how good is a network there,
 * compared with persistence?
 */
final class Validation {
  private static final List<Integer> LEADS = List.of(1, 3, 6, 12, 18, 24, 36, 60);

  /** Windows in a batch. */
  private static final int BATCH = 32;

  private final Network network;
  private final List<Part> parts = new ArrayList<>();

  /**
   * What is asked of one family at once.
   *
   * @param family its name
   * @param batch the windows
   * @param questions what is asked of them
   */
  private record Part(String family, EncodedBatch batch, List<ValidationQuestion> questions) {}

  /**
   * @param windows how many are drawn from each family
   * @param seed of what is drawn
   * @throws IllegalArgumentException if there is no record with rows to validate on
   */
  Validation(Network network, List<TrainingFamily> families, int windows, long seed) {
    this.network = network;
    Random random = new Random(seed);
    for (TrainingFamily family : families) {
      List<ValidationMoment> moments = moments(family, windows, random);
      for (int from = 0; from < moments.size(); from += BATCH) {
        List<ValidationMoment> some = moments.subList(from, Math.min(moments.size(), from + BATCH));
        parts.add(part(family.name(), some));
      }
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no record has rows to validate on");
    }
  }

  private List<ValidationMoment> moments(TrainingFamily family, int windows, Random random) {
    List<TrainingRecord> usable =
        family.records().stream()
            .filter(record -> record.learnt() > 0)
            .filter(record -> record.observed().window().length() > record.learnt())
            .toList();
    List<ValidationMoment> moments = new ArrayList<>();
    for (int window = 0; window < windows && !usable.isEmpty(); window++) {
      TrainingRecord record = usable.get(window % usable.size());
      moments.add(ValidationMoment.of(record, network.shape().steps(), random));
    }
    return moments;
  }

  private Part part(String family, List<ValidationMoment> moments) {
    List<Integer> leads = LEADS.stream().filter(lead -> lead <= network.shape().steps()).toList();
    List<ForecastOrigin> origins = moments.stream().map(ValidationMoment::origin).toList();
    List<ValidationQuestion> questions = new ArrayList<>();
    for (int window = 0; window < moments.size(); window++) {
      questions.addAll(moments.get(window).questions(window, leads));
    }
    EncodedBatch batch = new WindowEncoder(network.shape()).encodeOrigins(origins, leads);
    return new Part(family, batch, questions);
  }

  /** The score of the network with {@code parameters}. */
  ValidationScore score(Parameters parameters, NDManager manager) {
    Map<String, Map<String, RelativeScore>> families = new HashMap<>();
    try (NDManager bound = manager.newSubManager()) {
      NativeParameters read = parameters.bind(bound, false);
      for (Part part : parts) {
        Prediction prediction = network.predict(part.batch(), read, bound);
        Map<String, RelativeScore> series =
            families.computeIfAbsent(part.family(), name -> new HashMap<>());
        for (ValidationQuestion question : part.questions()) {
          series.merge(
              question.series(),
              new RelativeScore(question.score(prediction), question.reference(), 1),
              RelativeScore::plus);
        }
      }
    }
    return ValidationScore.of(families);
  }
}
