package dev.harmony.flow.training;

import dev.harmony.flow.ParameterShape;
import java.time.Duration;
import java.util.List;

/**
 * All that a training knows at the end of a step; whoever goes on from it does what would have been
 * done. Changed by the training.
 */
final class TrainingState {
  final Weights weights;
  final Weights average;
  final AdamW optimizer;
  Weights best;
  double bestScore = Double.POSITIVE_INFINITY;
  long bestStep;
  long step;
  int checksWithoutBetter;
  Duration spent = Duration.ZERO;

  TrainingState(Weights weights, Weights average, Weights best, AdamW optimizer) {
    this.weights = weights;
    this.average = average;
    this.best = best;
    this.optimizer = optimizer;
  }

  /** The beginning of a training from {@code weights} of this score. */
  static TrainingState start(Weights weights, ValidationScore score, double decay) {
    List<ParameterShape> shapes = weights.shapes();
    AdamW optimizer = new AdamW(decay, Weights.zeros(shapes), Weights.zeros(shapes), 0);
    TrainingState state = new TrainingState(weights.copy(), weights.copy(), weights, optimizer);
    state.bestScore = score.overall();
    return state;
  }
}
