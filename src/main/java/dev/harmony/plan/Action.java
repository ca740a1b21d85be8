package dev.harmony.plan;

/** One change of a workload that can be undone by its opposite. */
public sealed interface Action {

  /**
   * Ask for another number of replicas.
   *
   * @param from how many were asked for
   * @param to how many are asked for now; zero or more
   */
  record SetReplicas(int from, int to) implements Action {

    /**
     * @throws IllegalArgumentException if {@code to} is negative
     */
    public SetReplicas {
      if (to < 0) {
        throw new IllegalArgumentException("to must not be negative, but is " + to);
      }
    }
  }
}
