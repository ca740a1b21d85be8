package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A joint forecaster of any set of indicators: each one's past becomes a token, tokens look at each
 * other along the hierarchy, and each token gives a distribution of every step ahead.
 */
public final class Network {

  private final NetworkShape shape;
  private final PatchMixer mixer;
  private final Dense calendar;
  private final List<HierarchicalAttention> layers;
  private final Normalisation norm;
  private final StepCode code;
  private final MarginalHead head;

  /** A network of {@code shape}; it has no parameters of its own. */
  public Network(NetworkShape shape) {
    this.shape = shape;
    this.mixer = new PatchMixer(shape);
    this.calendar = new Dense("calendar", Calendar.WIDTH, Calendar.TOKENS * shape.width());
    this.layers =
        IntStream.range(0, shape.layers())
            .mapToObj(index -> new HierarchicalAttention("attention" + index, shape))
            .toList();
    this.norm = new Normalisation("norm", shape.width());
    this.code = new StepCode(shape);
    this.head = new MarginalHead(shape);
  }

  /** The sizes of this network. */
  public NetworkShape shape() {
    return shape;
  }

  /** The parameters that this network needs. */
  public List<ParameterShape> parameters() {
    List<ParameterShape> all = new ArrayList<>(mixer.parameters());
    all.addAll(calendar.parameters());
    layers.forEach(layer -> all.addAll(layer.parameters()));
    all.addAll(norm.parameters());
    all.addAll(code.parameters());
    all.addAll(head.parameters());
    return List.copyOf(all);
  }

  /**
   * The mean score of the marginal distributions over all targets that are known: pinball losses
   * over 25 levels, nearly the continuous ranked probability score, in units of how far each
   * indicator's own past moved. 0 if no target is known.
   *
   * @param batch encoded with targets
   * @param dropoutSeed what is dropped at random while training; nothing if empty
   * @param manager of the result and all that leads to it; to be closed after gradients are taken
   * @return a scalar
   */
  public NDArray loss(
      EncodedBatch batch,
      NativeParameters parameters,
      OptionalLong dropoutSeed,
      NDManager manager) {
    Pass pass = new Pass(batch, parameters, new Dropout(dropoutSeed), manager);
    NDArray quantiles = marginals(pass).quantiles(pass);
    LevelConstants levels = new LevelConstants(pass);
    NDArray error = pass.input(Input.TARGETS).expandDims(2).sub(quantiles);
    NDArray over = error.mul(levels.row(QuantileLevels::level));
    NDArray under = error.mul(levels.row(level -> QuantileLevels.level(level) - 1));
    NDArray weights = levels.row(QuantileLevels::weight);
    NDArray score = over.maximum(under).mul(weights).sum(new int[] {2});
    NDArray total = score.mul(pass.input(Input.TARGET_WEIGHTS)).sum();
    return total.div(pass.scalar(Math.max(1, batch.knownTargets())));
  }

  /** What the network predicts; native memory is freed when this returns. */
  public Prediction predict(EncodedBatch batch, NativeParameters parameters, NDManager parent) {
    try (NDManager manager = parent.newSubManager()) {
      Pass pass = new Pass(batch, parameters, new Dropout(OptionalLong.empty()), manager);
      SplineLaw law = marginals(pass);
      float[] locations = law.location().toFloatArray();
      float[] numbers = law.slopes().concat(law.derivatives(), 2).toFloatArray();
      return new Prediction(batch, locations, numbers);
    }
  }

  private SplineLaw marginals(Pass pass) {
    NDArray anchors =
        pass.input(Input.SPAN_ANCHORS)
            .expandDims(1)
            .repeat(1, pass.batch().leads().size())
            .concat(pass.input(Input.STEP_ANCHORS), 2);
    return head.apply(code.apply(tokens(pass), anchors, pass), anchors, pass);
  }

  private NDArray tokens(Pass pass) {
    NDArray tokens = placed(mixer.apply(pass), pass);
    NDArray times =
        calendar
            .apply(pass.input(Input.CALENDAR), pass)
            .reshape(pass.batch().windows(), Calendar.TOKENS, shape.width());
    NDArray visibility = pass.input(Input.VISIBILITY).expandDims(1);
    for (HierarchicalAttention layer : layers) {
      tokens = layer.apply(tokens, times, visibility, pass);
    }
    return norm.apply(taken(tokens, pass), pass);
  }

  /** From rows to the places of each window, {@code [W, N, width]}. */
  private NDArray placed(NDArray rows, Pass pass) {
    EncodedBatch batch = pass.batch();
    NDArray places = batch.isFull() ? rows : pass.indexed(rows, batch.rowOfPlace());
    return places.reshape(batch.windows(), batch.widest(), shape.width());
  }

  /** From places back to rows, {@code [R, width]}. */
  private NDArray taken(NDArray places, Pass pass) {
    EncodedBatch batch = pass.batch();
    NDArray flat = places.reshape((long) batch.windows() * batch.widest(), shape.width());
    return batch.isFull() ? flat : pass.indexed(flat, batch.placeOfRow());
  }
}
