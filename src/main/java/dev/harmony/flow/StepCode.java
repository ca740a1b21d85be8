package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a token says about each step ahead: a few numbers per step from the token, one embedding of
 * the step, and its anchors.
 */
final class StepCode {

  private static final String TOKEN = "step.token";
  private static final String EMBEDDING = "step.embedding";

  private static final double FIRST_EMBEDDING = 0.1;

  private final NetworkShape shape;
  private final Dense hidden;

  StepCode(NetworkShape shape) {
    this.shape = shape;
    this.hidden = new Dense("step.hidden", shape.codeWidth() + Anchors.COUNT, shape.headWidth());
  }

  List<ParameterShape> parameters() {
    long steps = shape.steps();
    long codes = shape.codeWidth();
    double deviation = 1 / Math.sqrt(3.0 * shape.width());
    List<ParameterShape> all = new ArrayList<>();
    all.add(ParameterShape.normal(TOKEN, 0, deviation, steps, codes, shape.width()));
    all.add(ParameterShape.normal(EMBEDDING, 0, FIRST_EMBEDDING, steps, codes));
    all.addAll(hidden.parameters());
    return all;
  }

  /**
   * The code of each step.
   *
   * @param tokens {@code [R, width]}
   * @param anchors of each step, {@code [R, H, anchors]}
   * @return {@code [R, H, headWidth]}
   */
  NDArray apply(NDArray tokens, NDArray anchors, Pass pass) {
    List<Integer> leads = pass.batch().leads();
    long steps = leads.size();
    long codes = shape.codeWidth();
    NDArray map = pass.parameterOf(TOKEN, leads).reshape(steps * codes, shape.width());
    NDArray code = tokens.matMul(map.transpose()).reshape(pass.batch().rows(), steps, codes);
    NDArray placed = code.add(pass.parameterOf(EMBEDDING, leads));
    return Activation.gelu(hidden.apply(placed.concat(tamed(anchors, pass), 2), pass));
  }

  /** The inverse hyperbolic sine, which the engine lacks. */
  private static NDArray tamed(NDArray values, Pass pass) {
    return values.add(values.square().add(pass.scalar(1)).sqrt()).log();
  }
}
