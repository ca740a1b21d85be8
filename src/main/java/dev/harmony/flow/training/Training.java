package dev.harmony.flow.training;

import ai.djl.ndarray.NDManager;
import dev.harmony.flow.ComputeDevice;
import dev.harmony.flow.EncodedBatch;
import dev.harmony.flow.Network;
import dev.harmony.flow.Parameters;
import dev.harmony.flow.WindowEncoder;
import java.util.List;

/**
 * Trains a network: AdamW on drawn examples, an average of the weights validated now and then, the
 * best one kept.
 */
public final class Training {
  /** So early an average follows the weights more closely, or it would remember their start. */
  private static final double WARM_AVERAGE = 10;

  private static final int MOST_SKIPPED = 50;

  private final Network network;
  private final TrainingPlan plan;
  private final Sampler sampler;
  private final Validation validation;
  private final WindowEncoder encoder;
  private final TrainingClock clock;
  private double score = Double.NaN;
  private double loss = Double.NaN;
  private int skipped;

  /**
   * @param families what is learnt from and validated on
   * @param clock how long the training may take
   * @throws IllegalArgumentException if there is nothing to learn from or nothing to validate on
   */
  public Training(
      Network network, List<TrainingFamily> families, TrainingPlan plan, TrainingClock clock) {
    this.network = network;
    this.plan = plan;
    this.clock = clock;
    this.encoder = new WindowEncoder(network.shape());
    this.sampler = new Sampler(families, plan.sampling(), network.shape().steps(), plan.seed());
    this.validation = new Validation(network, families, plan.validation(), plan.seed());
  }

  /**
   * Trains until the plan says that it is over.
   *
   * @param start the weights to begin with
   * @param checkpoints where the state is kept, and where an earlier one may be
   * @param device that computes
   * @throws IllegalStateException if the loss is not a finite number again and again
   */
  public TrainingResult run(
      Parameters start, Checkpoints checkpoints, TrainingProgress progress, ComputeDevice device) {
    try (NDManager manager = device.memory()) {
      return run(start, checkpoints, progress, manager);
    }
  }

  private TrainingResult run(
      Parameters start, Checkpoints checkpoints, TrainingProgress progress, NDManager manager) {
    ValidationScore before = validation.score(start, manager);
    TrainingState state =
        checkpoints
            .read(start.shapes(), plan.decay())
            .orElseGet(() -> TrainingState.start(Weights.of(start), before, plan.decay()));
    clock.start(state.spent);
    Learner learner = new Learner(network, manager);
    try (BatchFeeder feeder = new BatchFeeder(this::batch, state.step)) {
      double share = share(state.step);
      while (share < 1 && state.checksWithoutBetter < plan.patience()) {
        step(learner, feeder.take(), state, share);
        share = share(state.step);
        if (state.step % plan.check() == 0 || share >= 1) {
          check(state, manager);
          checkpoints.write(state);
        }
        progress.advanced(
            new TrainingProgress.Report(
                state.step, Math.min(1, share), loss, score, state.bestScore));
      }
    }
    Parameters best = state.best.parameters();
    return new TrainingResult(
        best, validation.score(best, manager), before, state.step, state.bestStep, clock.spent());
  }

  private double share(long step) {
    return Math.max((double) step / plan.steps(), clock.share());
  }

  private EncodedBatch batch(long number) {
    return encoder.encodeOrigins(sampler.batch(number), sampler.leads(number));
  }

  private void step(Learner learner, EncodedBatch batch, TrainingState state, double share) {
    Learner.Outcome outcome = learner.learn(batch, state.weights, plan.seed() + state.step);
    double norm = outcome.gradients().norm();
    state.step++;
    if (!Double.isFinite(outcome.loss()) || !Double.isFinite(norm)) {
      if (++skipped > MOST_SKIPPED) {
        throw new IllegalStateException(
            "loss %s with a gradient of length %s at step %d"
                .formatted(outcome.loss(), norm, state.step));
      }
      return;
    }
    skipped = 0;
    loss = outcome.loss();
    double scale = norm > plan.clip() ? plan.clip() / norm : 1;
    state.optimizer.step(state.weights, outcome.gradients(), scale, plan.rate().at(share));
    double kept = Math.min(plan.average(), (double) state.step / (state.step + WARM_AVERAGE));
    state.average.approach(state.weights, kept);
  }

  private void check(TrainingState state, NDManager manager) {
    state.spent = clock.spent();
    score = validation.score(state.average.parameters(), manager).overall();
    if (score < state.bestScore) {
      state.bestScore = score;
      state.bestStep = state.step;
      state.best = state.average.copy();
      state.checksWithoutBetter = 0;
    } else {
      state.checksWithoutBetter++;
    }
  }
}
