package dev.harmony.flow.model;

import dev.harmony.flow.NetworkShape;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is told of a model beside its weights.
 *
 * @param format of the folder; {@link #FORMAT}
 * @param name of the model
 * @param summary what it is for, in a sentence or two
 * @param shape of the network
 * @param indicators which indicators it takes
 * @param steps which step lengths and horizons it was made for
 * @param recipe how it was trained, whole, so that it can be made again
 * @param training what came of the training
 * @param data what it was trained on, by family
 * @param scores by name
 * @param knownWeaknesses where it is not to be trusted
 */
public record ModelCard(
    String format,
    String name,
    String summary,
    NetworkShape shape,
    String indicators,
    String steps,
    Map<String, Object> recipe,
    TrainingFacts training,
    List<DataFacts> data,
    Map<String, Double> scores,
    List<String> knownWeaknesses) {

  /** The only format so far. */
  public static final String FORMAT = "harmony-forecasting-model/1";

  /** Copies the collections. */
  public ModelCard {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(indicators, "indicators");
    Objects.requireNonNull(steps, "steps");
    Objects.requireNonNull(training, "training");
    recipe = Collections.unmodifiableMap(new TreeMap<>(recipe));
    data = List.copyOf(data);
    scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    knownWeaknesses = List.copyOf(knownWeaknesses);
  }

  /**
   * What came of a training.
   *
   * @param seed of all random numbers
   * @param base the model that was trained further, by name and digest; empty for none
   * @param device that computed
   * @param steps how many steps were made
   * @param bestStep after how many the weights are taken
   * @param minutes how long it took
   * @param parameters how many numbers were learnt
   */
  public record TrainingFacts(
      long seed,
      String base,
      String device,
      long steps,
      long bestStep,
      double minutes,
      long parameters) {}

  /**
   * What one family of histories is.
   *
   * @param family its name
   * @param licence of the data; empty where nobody said
   * @param weight its share of what was learnt, relative to the others
   * @param files its files, by name, each with the SHA-256 of its bytes
   * @param learntRows rows that were learnt from, over all histories
   * @param validatedRows rows that told when to stop
   */
  public record DataFacts(
      String family,
      String licence,
      double weight,
      Map<String, String> files,
      long learntRows,
      long validatedRows) {

    /** Copies the files, in the order of their names. */
    public DataFacts {
      files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
  }
}
