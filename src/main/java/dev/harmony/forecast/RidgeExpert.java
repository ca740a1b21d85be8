package dev.harmony.forecast;

/**
 * Ridge regression of the changes from the newest value, one target for each step ahead, on changes
 * over several lags, deviations from window means, the course of the same hours one day and one
 * week ago, and the time of day. Differences, because levels explode outside the range they were
 * learnt on. Older observations are forgotten with a half-life of a week.
 */
final class RidgeExpert implements ColumnExpert<RidgeExpert.State> {

  private static final double RIDGE = 1e-2;
  private static final long SOLVE_EVERY = 60;
  private static final int LEAST_OBSERVATIONS = 300;

  private final RidgeFeatures features;
  private final int steps;
  private final double retained;

  /** What was learnt: the sums, and the coefficients that were last solved from them. */
  static final class State {
    private final NormalEquations equations;
    private final int observations;

    /** Shape {@code [feature][step]}; empty before there is enough to solve. */
    private final double[][] coefficients;

    private State(NormalEquations equations, int observations, double[][] coefficients) {
      this.equations = equations;
      this.observations = observations;
      this.coefficients = coefficients;
    }
  }

  /**
   * An expert for forecasts of {@code steps} steps.
   *
   * @param stepsPerDay how many steps make a day; positive
   */
  RidgeExpert(int steps, int stepsPerDay) {
    this.steps = steps;
    this.features = new RidgeFeatures(stepsPerDay);
    this.retained = Math.pow(0.5, 1.0 / (7.0 * stepsPerDay));
  }

  @Override
  public String name() {
    return "ridge";
  }

  @Override
  public State initialState() {
    return new State(NormalEquations.ofNothing(RidgeFeatures.COUNT, steps), 0, new double[0][]);
  }

  @Override
  public State learn(State state, Signal signal, long step) {
    long origin = step - steps;
    State next = state;
    if (signal.isObserved(origin, step)) {
      double[] changes = new double[steps];
      for (int ahead = 1; ahead <= steps; ahead++) {
        changes[ahead - 1] = signal.at(origin + ahead) - signal.at(origin);
      }
      next =
          new State(
              state.equations.with(features.of(signal, origin), changes, 1, retained),
              state.observations + 1,
              state.coefficients);
    }
    boolean solves = step % SOLVE_EVERY == 0 && next.observations >= LEAST_OBSERVATIONS;
    return solves
        ? new State(next.equations, next.observations, next.equations.solve(RIDGE))
        : next;
  }

  @Override
  public double[] centre(State state, Signal signal, long step, int ahead) {
    double[] centre = new double[ahead];
    double newest = signal.at(step);
    double[] now = state.coefficients.length == 0 ? new double[0] : features.of(signal, step);
    for (int target = 0; target < ahead; target++) {
      double change = 0;
      for (int feature = 0; feature < now.length; feature++) {
        change += now[feature] * state.coefficients[feature][Math.min(target, steps - 1)];
      }
      centre[target] = newest + change;
    }
    return centre;
  }
}
