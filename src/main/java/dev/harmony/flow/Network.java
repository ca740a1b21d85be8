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

  /** What the likelihood of the dependence counts, beside the score of the marginals. */
  private static final double DEPENDENCE_WEIGHT = 0.1;

  private final NetworkShape shape;
  private final PatchMixer mixer;
  private final Dense calendar;
  private final List<HierarchicalAttention> layers;
  private final Normalisation norm;
  private final StepCode code;
  private final MarginalHead head;
  private final DependenceHead dependence;

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
    this.head = MarginalHead.of(shape);
    this.dependence = new DependenceHead(shape);
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
    all.addAll(dependence.parameters());
    return List.copyOf(all);
  }

  /**
   * What training makes small: the {@link #score} plus what the dependence of indicators and steps
   * leaves unexplained.
   *
   * @param batch encoded with targets
   * @param seed what is chosen at random while training; nothing is dropped if empty
   * @param manager of the result and all that leads to it; to be closed after gradients are taken
   * @return a scalar
   */
  public NDArray loss(
      EncodedBatch batch, NativeParameters parameters, OptionalLong seed, NDManager manager) {
    Pass pass = new Pass(batch, parameters, new Dropout(seed), manager);
    Outputs outputs = outputs(pass);
    Latents latents =
        new Latents(batch, shape.head(), Pass.numbers(outputs.law().numbers()), seed.orElse(0));
    NDArray unexplained =
        DependenceHead.loss(outputs.dependence(), latents, pass)
            .mul(pass.scalar(DEPENDENCE_WEIGHT / Math.max(1, batch.knownTargets())));
    return score(outputs.law(), pass).add(unexplained);
  }

  /**
   * The mean score of the marginal distributions over all targets that are known: pinball losses
   * over 25 levels, nearly the continuous ranked probability score, in units of how far each
   * indicator's own past moved. 0 if no target is known.
   *
   * @param batch encoded with targets
   * @param seed what is dropped at random while training; nothing if empty
   * @param manager of the result and all that leads to it
   * @return a scalar
   */
  NDArray score(
      EncodedBatch batch, NativeParameters parameters, OptionalLong seed, NDManager manager) {
    Pass pass = new Pass(batch, parameters, new Dropout(seed), manager);
    return score(outputs(pass).law(), pass);
  }

  private static NDArray score(MarginalLaw law, Pass pass) {
    LevelConstants levels = new LevelConstants(pass);
    NDArray error = pass.input(Input.TARGETS).expandDims(2).sub(law.quantiles(pass));
    NDArray over = error.mul(levels.row(QuantileLevels::level));
    NDArray under = error.mul(levels.row(level -> QuantileLevels.level(level) - 1));
    NDArray weights = levels.row(QuantileLevels::weight);
    NDArray score = over.maximum(under).mul(weights).sum(new int[] {2});
    NDArray total = score.mul(pass.input(Input.TARGET_WEIGHTS)).sum();
    return total.div(pass.scalar(Math.max(1, pass.batch().knownTargets())));
  }

  /** What the network predicts; native memory is freed when this returns. */
  public Prediction predict(EncodedBatch batch, NativeParameters parameters, NDManager parent) {
    return NativeWork.result(() -> predicted(batch, parameters, parent));
  }

  private Prediction predicted(EncodedBatch batch, NativeParameters parameters, NDManager parent) {
    try (NDManager manager = parent.newSubManager()) {
      Pass pass = new Pass(batch, parameters, new Dropout(OptionalLong.empty()), manager);
      Outputs outputs = outputs(pass);
      float[] marginals = Pass.numbers(outputs.law().numbers());
      return new Prediction(batch, shape.head(), marginals, Pass.numbers(outputs.dependence()));
    }
  }

  /** The marginal distributions, and {@code [R, H, 5]} numbers of their dependence. */
  private record Outputs(MarginalLaw law, NDArray dependence) {}

  private Outputs outputs(Pass pass) {
    NDArray anchors =
        pass.input(Input.SPAN_ANCHORS)
            .expandDims(1)
            .repeat(1, pass.batch().leads().size())
            .concat(pass.input(Input.STEP_ANCHORS), 2);
    NDArray codes = code.apply(tokens(pass), anchors, pass);
    return new Outputs(head.apply(codes, anchors, pass), dependence.apply(codes, pass));
  }

  private NDArray tokens(Pass pass) {
    NDArray tokens = pass.placed(mixer.apply(pass));
    NDArray times =
        calendar
            .apply(pass.input(Input.CALENDAR), pass)
            .reshape(pass.batch().windows(), Calendar.TOKENS, shape.width());
    NDArray visibility = pass.input(Input.VISIBILITY).expandDims(1);
    for (HierarchicalAttention layer : layers) {
      tokens = layer.apply(tokens, times, visibility, pass);
    }
    return norm.apply(pass.taken(tokens), pass);
  }
}
