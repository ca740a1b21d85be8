package dev.harmony.flow.training;

import ai.djl.ndarray.NDManager;
import dev.harmony.flow.EncodedBatch;
import dev.harmony.flow.ForecastOrigin;
import dev.harmony.flow.NativeParameters;
import dev.harmony.flow.Network;
import dev.harmony.flow.Parameters;
import dev.harmony.flow.Prediction;
import dev.harmony.flow.WindowEncoder;
import dev.harmony.series.IndicatorWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The same windows each time, of the rows that are not learnt from: how good is a network there,
 * compared with persistence?
 */
public final class Validation {
  private static final List<Integer> LEADS = List.of(1, 3, 6, 12, 18, 24, 36, 60);
  private static final int WIDEST = 8;

  /** Windows in a batch. */
  private static final int BATCH = 32;

  private final Network network;
  private final List<Part> parts = new ArrayList<>();

  /**
   * What is asked of one family.
   *
   * @param family its name
   * @param batch the windows
   * @param questions what is asked of them
   */
  private record Part(String family, EncodedBatch batch, List<Question> questions) {}

  /**
   * One value to forecast.
   *
   * @param window its place in the batch
   * @param column its place in the window
   * @param lead its place among the leads
   * @param observed the value
   * @param unit in which its score counts
   * @param reference the score of persistence
   */
  private record Question(
      int window, int column, int lead, double observed, double unit, double reference) {}

  /**
   * @param windows how many are drawn from each family
   * @param seed of what is drawn
   */
  public Validation(Network network, List<TrainingFamily> families, int windows, long seed) {
    this.network = network;
    Random random = new Random(seed);
    for (TrainingFamily family : families) {
      List<Moment> moments = moments(family, windows, random);
      for (int from = 0; from < moments.size(); from += BATCH) {
        part(family.name(), moments.subList(from, Math.min(moments.size(), from + BATCH)));
      }
    }
  }

  /** Whether there is nothing to validate on. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * A moment of a record.
   *
   * @param record the history
   * @param columns the indicators that are looked at
   * @param row the first row that is not known
   */
  private record Moment(TrainingRecord record, List<Integer> columns, int row) {
    ForecastOrigin origin() {
      return new ForecastOrigin(record.observed(), row, columns);
    }

    IndicatorWindow rows() {
      return record.observed().window().select(columns);
    }
  }

  private List<Moment> moments(TrainingFamily family, int windows, Random random) {
    List<TrainingRecord> usable =
        family.records().stream()
            .filter(record -> record.learnt() > 0)
            .filter(record -> record.observed().window().length() > record.learnt())
            .toList();
    List<Moment> moments = new ArrayList<>();
    for (int window = 0; window < windows && !usable.isEmpty(); window++) {
      TrainingRecord record = usable.get(window % usable.size());
      List<Integer> columns =
          new ArrayList<>(IntStream.range(0, record.columns()).boxed().toList());
      Collections.shuffle(columns, random);
      int rows = record.observed().window().length();
      int farthest = LEADS.get(LEADS.size() - 1);
      int latest = Math.max(record.learnt(), rows - Math.min(farthest, network.shape().steps()));
      int origin = record.learnt() + random.nextInt(latest - record.learnt() + 1);
      moments.add(new Moment(record, columns.subList(0, Math.min(WIDEST, columns.size())), origin));
    }
    return moments;
  }

  private void part(String family, List<Moment> moments) {
    List<Integer> leads = LEADS.stream().filter(lead -> lead <= network.shape().steps()).toList();
    List<ForecastOrigin> origins = moments.stream().map(Moment::origin).toList();
    EncodedBatch batch = new WindowEncoder(network.shape()).encodeOrigins(origins, leads);
    List<Question> questions = new ArrayList<>();
    for (int window = 0; window < moments.size(); window++) {
      for (int lead = 0; lead < leads.size(); lead++) {
        questions.addAll(questions(moments.get(window), window, lead, leads.get(lead)));
      }
    }
    parts.add(new Part(family, batch, questions));
  }

  private static List<Question> questions(Moment moment, int window, int index, int lead) {
    IndicatorWindow rows = moment.rows();
    IndicatorWindow learnt = rows.slice(0, moment.record().learnt());
    List<Question> questions = new ArrayList<>();
    int row = moment.row() + lead - 1;
    for (int column = 0; row < rows.length() && column < moment.columns().size(); column++) {
      double observed = rows.value(row, column);
      double newest = rows.value(moment.row() - 1, column);
      double unit = Reference.unrest(learnt, column);
      if (Double.isFinite(observed) && Double.isFinite(newest) && unit > 0) {
        double[] moves = Reference.moves(learnt, column, lead);
        double reference = Reference.score(Reference.around(newest, moves), observed);
        questions.add(new Question(window, column, index, observed, unit, reference));
      }
    }
    return questions;
  }

  /** The score of the network with {@code parameters}. */
  public ValidationScore score(Parameters parameters, NDManager manager) {
    Map<String, double[]> sums = new HashMap<>();
    try (NDManager bound = manager.newSubManager()) {
      NativeParameters read = parameters.bind(bound, false);
      for (Part part : parts) {
        Prediction prediction = network.predict(part.batch(), read, bound);
        double[] sum = sums.computeIfAbsent(part.family(), name -> new double[2]);
        for (Question question : part.questions()) {
          sum[0] += score(prediction, question) / question.unit();
          sum[1] += question.reference() / question.unit();
        }
      }
    }
    Map<String, Double> families = new HashMap<>();
    sums.forEach(
        (name, sum) -> {
          if (sum[1] > 0) {
            families.put(name, sum[0] / sum[1]);
          }
        });
    return new ValidationScore(families);
  }

  private static double score(Prediction prediction, Question question) {
    double[] quantiles = new double[Reference.LEVELS];
    for (int index = 0; index < quantiles.length; index++) {
      quantiles[index] =
          prediction.quantile(
              question.window(), question.column(), question.lead(), Reference.level(index));
    }
    return Reference.score(quantiles, question.observed());
  }
}
