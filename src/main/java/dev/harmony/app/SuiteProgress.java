package dev.harmony.app;

import dev.harmony.simulation.ReplayProgress;

/** How far all jobs of a suite have come together, each by its work. Safe for several threads. */
final class SuiteProgress {
  private final ReplayProgress total;
  private final double work;
  private double done;

  /**
   * @param total is told of it
   * @param work of all jobs together; positive
   */
  SuiteProgress(ReplayProgress total, double work) {
    this.total = total;
    this.work = work;
  }

  /** Takes the progress of one job of so much work. */
  ReplayProgress of(double amount) {
    return new Part(amount);
  }

  private synchronized void add(double more) {
    done += more;
    total.advanced(Math.min(1, done / work));
  }

  private final class Part implements ReplayProgress {
    private final double whole;
    private double known;

    Part(double whole) {
      this.whole = whole;
    }

    @Override
    public void advanced(double share) {
      add((share - known) * whole);
      known = share;
    }
  }
}
