package dev.harmony.app;

import dev.harmony.simulation.ReplayProgress;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One piece of a long work, which leaves a folder of results.
 *
 * @param name what messages call it
 * @param folder what its folder is called; another one wherever the results may differ
 * @param preparation what comes before any piece is worked on
 */
record SuiteJob(String name, String folder, Preparation preparation) {

  /** Looks whether the piece can be worked on. */
  @FunctionalInterface
  interface Preparation {

    /**
     * What is to be done.
     *
     * @throws WrongInputException if the input is wrong
     * @throws dev.harmony.trace.TraceException if the trace is damaged
     */
    Work prepared();
  }

  /**
   * What is to be done.
   *
   * @param amount how long it takes beside others, in any unit; positive
   * @param body does it
   */
  record Work(double amount, Body body) {}

  /** Does it. */
  @FunctionalInterface
  interface Body {

    /**
     * Writes the results into {@code folder}, which exists.
     *
     * @throws IOException if they cannot be written
     */
    void write(Path folder, ReplayProgress progress) throws IOException;
  }
}
