package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.Arrays;
import java.util.List;

/**
 * Reads how indicators and steps depend on each other from the same code as their marginal
 * distributions, without changing what the code learns; see {@link Dependence} for the flow.
 */
final class DependenceHead {

  private static final double SMALL = 1e-3;

  /** Bound of the logarithm of σ. */
  private static final double BOUND = 2;

  private final Dense output;

  DependenceHead(NetworkShape shape) {
    this.output = new Dense("dependence", shape.headWidth(), Dependence.NUMBERS);
  }

  List<ParameterShape> parameters() {
    return output.parameters(0.1);
  }

  /**
   * The numbers of {@link Dependence}.
   *
   * @param code {@code [R, H, headWidth]}
   * @return {@code [R, H, 5]}
   */
  NDArray apply(NDArray code, Pass pass) {
    NDList raw = output.apply(code.stopGradient(), pass).split(Dependence.NUMBERS, 2);
    NDArray serial =
        Activation.softPlus(raw.get(0))
            .add(pass.scalar(SMALL))
            .mul(gaps(pass))
            .exp()
            .mul(later(pass));
    NDArray common = Activation.softPlus(raw.get(1)).mul(pass.input(Input.LOADINGS).expandDims(1));
    NDArray bound = pass.scalar(BOUND);
    NDArray deviation = raw.get(3).div(bound).tanh().mul(bound).exp();
    NDArray widening = Activation.softPlus(raw.get(4)).sub(pass.scalar(Math.log(2)));
    return new NDList(serial, common, raw.get(2), deviation, widening)
        .stream().reduce((left, right) -> left.concat(right, 2)).orElseThrow();
  }

  /** Minus the number of steps since the lead before, {@code [H, 1]}. */
  private static NDArray gaps(Pass pass) {
    List<Integer> leads = pass.batch().leads();
    float[] gaps = new float[leads.size()];
    for (int index = 1; index < gaps.length; index++) {
      gaps[index] = leads.get(index - 1) - leads.get(index);
    }
    return pass.constants(gaps, gaps.length, 1);
  }

  /** 0 for the first lead, which nothing comes before, else 1, {@code [H, 1]}. */
  private static NDArray later(Pass pass) {
    float[] later = new float[pass.batch().leads().size()];
    Arrays.fill(later, 1, later.length, 1);
    return pass.constants(later, later.length, 1);
  }

  /**
   * The negative logarithm of the likelihood of {@code latents} under the flow, relative to that of
   * independent ones: less than 0 when dependence helps.
   *
   * @param numbers {@code [R, H, 5]}
   * @return the sum over what is known, a scalar
   */
  static NDArray loss(NDArray numbers, Latents latents, Pass pass) {
    long rows = numbers.getShape().get(0);
    long steps = numbers.getShape().get(1);
    NDArray values = pass.constants(latents.values, rows, steps);
    NDArray known = pass.constants(latents.known, rows, steps);
    Noise noise = noise(numbers, values, known, pass);
    NDArray fit = noise.values().square().sub(values.square()).mul(pass.scalar(0.5));
    return fit.sub(noise.logAbsDetJacobian()).mul(known).sum();
  }

  /**
   * The noise that latents come from.
   *
   * @param values {@code [R, H]}
   * @param logAbsDetJacobian each one's share of the logarithm of the Jacobian's determinant
   */
  record Noise(NDArray values, NDArray logAbsDetJacobian) {}

  /**
   * The flow from latents to noise.
   *
   * @param numbers {@code [R, H, 5]}
   * @param latents {@code [R, H]}
   * @param known 1 or 0, {@code [R, H]}; what is not known has nothing in common with others
   */
  static Noise noise(NDArray numbers, NDArray latents, NDArray known, Pass pass) {
    NDList parts = new NDList();
    numbers
        .split(Dependence.NUMBERS, 2)
        .forEach(part -> parts.add(part.reshape(latents.getShape())));
    NDArray one = pass.scalar(1);
    NDArray left = one.sub(parts.get(0).square()).sqrt();
    NDArray serial = latents.sub(parts.get(0).mul(before(latents))).div(left);

    NDArray drivers = pass.among(Input.DRIVERS, serial.mul(known));
    NDArray surprise = drivers.square();
    NDArray widened = parts.get(4).mul(surprise.div(surprise.add(one))).add(one);
    NDArray deviation = parts.get(3).mul(widened);
    NDArray own = serial.sub(parts.get(2).mul(drivers)).div(deviation);

    NDArray common = parts.get(1).mul(known);
    NDArray size = pass.among(Input.PEERS, common.square()).add(one).sqrt();
    NDArray together = pass.among(Input.PEERS, common.mul(own));
    NDArray noise = own.sub(common.mul(together).div(size.mul(size.add(one))));
    NDArray peers = pass.among(Input.PEERS, known).maximum(one);
    NDArray logarithms = left.log().add(deviation.log()).add(size.log().div(peers));
    return new Noise(noise, logarithms.neg());
  }

  /** The latents of the step before, 0 before the first. */
  private static NDArray before(NDArray latents) {
    long rows = latents.getShape().get(0);
    long steps = latents.getShape().get(1);
    NDArray first = latents.getManager().zeros(new Shape(rows, 1), latents.getDataType());
    return steps == 1 ? first : first.concat(latents.split(new long[] {steps - 1}, 1).get(0), 1);
  }
}
