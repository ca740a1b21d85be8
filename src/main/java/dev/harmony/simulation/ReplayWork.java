package dev.harmony.simulation;

/**
 * How much of the work of a replay is done: the loops, which take most of the time, step by step,
 * and the rivals, run by run. Safe for use by several threads.
 */
final class ReplayWork {

  private static final double LOOP_SHARE = 0.85;

  private final ReplayProgress progress;
  private final int loops;
  private final int runs;
  private double loopsDone;
  private int runsDone;

  /**
   * Work on so many loops and on so many runs of rivals.
   *
   * @param progress is told of it
   */
  ReplayWork(ReplayProgress progress, int loops, int runs) {
    this.progress = progress;
    this.loops = loops;
    this.runs = runs;
  }

  /** Takes the progress of one of the loops. */
  ReplayProgress loop() {
    return new Loop();
  }

  /** One more run is done. */
  synchronized void run() {
    runsDone = Math.min(runs, runsDone + 1);
    tell();
  }

  private synchronized void loopsAdvanced(double by) {
    loopsDone += by;
    tell();
  }

  private void tell() {
    double loopShare = loops == 0 ? 0 : LOOP_SHARE;
    double loop = loops == 0 ? 1 : loopsDone / loops;
    double rivals = runs == 0 ? 1 : (double) runsDone / runs;
    progress.advanced(Math.min(1, loopShare * loop + (1 - loopShare) * rivals));
  }

  /** One of the loops. */
  private final class Loop implements ReplayProgress {

    private double done;

    @Override
    public void advanced(double share) {
      double by = share - done;
      done = share;
      loopsAdvanced(by);
    }
  }
}
