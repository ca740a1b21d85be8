package dev.harmony.simulation;

/**
 * How much of the work of a replay is done: the loop, which takes most of the time, step by step,
 * and the rivals, run by run. Safe for use by several threads.
 */
final class ReplayWork {

  private static final double LOOP_SHARE = 0.85;

  private final ReplayProgress progress;
  private final double loopShare;
  private final int runs;
  private double loop;
  private int runsDone;

  /**
   * Work on a loop, if there is one, and on so many runs of rivals.
   *
   * @param progress is told of it
   */
  ReplayWork(ReplayProgress progress, boolean hasLoop, int runs) {
    this.progress = progress;
    this.loopShare = hasLoop ? LOOP_SHARE : 0;
    this.runs = runs;
  }

  /** A share of the loop is done. */
  synchronized void loop(double share) {
    loop = share;
    tell();
  }

  /** One more run is done. */
  synchronized void run() {
    runsDone = Math.min(runs, runsDone + 1);
    tell();
  }

  private void tell() {
    double rivals = runs == 0 ? 1 : (double) runsDone / runs;
    progress.advanced(loopShare * loop + (1 - loopShare) * rivals);
  }
}
