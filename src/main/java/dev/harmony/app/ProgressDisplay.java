package dev.harmony.app;

import dev.harmony.simulation.ReplayProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a replay has come, on standard error. */
sealed interface ProgressDisplay extends ReplayProgress, AutoCloseable {
  @Override
  void close();

  /** A bar on a terminal, else a line now and then; {@code task} is what takes so long. */
  static ProgressDisplay of(String task, Terminal terminal, PrintWriter error) {
    return terminal.error()
        ? Bar.of(task, terminal.width())
        : new Lines(task, error, InstantSource.system());
  }

  /** A bar that moves and is gone at the end. */
  record Bar(ProgressBar bar) implements ProgressDisplay {
    private static final int STEPS = 100;

    private static Bar of(String task, int width) {
      return new Bar(
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(STEPS)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .setConsumer(new ConsoleProgressBarConsumer(System.err, width - 1))
              .build());
    }

    @Override
    public void advanced(double share) {
      bar.stepTo((long) (share * STEPS));
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line whenever half a minute has passed, so that short work is silent. */
  final class Lines implements ProgressDisplay {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** Of less than this share nothing can be told about the rest. */
    private static final double LEAST_SHARE = 0.01;

    private final PrintWriter error;
    private final InstantSource clock;
    private final String task;
    private final Instant start;
    private Instant last;

    Lines(String task, PrintWriter error, InstantSource clock) {
      this.task = task;
      this.error = error;
      this.clock = clock;
      this.start = clock.instant();
      this.last = start;
    }

    @Override
    public void advanced(double share) {
      Instant now = clock.instant();
      if (Duration.between(last, now).compareTo(PAUSE) >= 0) {
        last = now;
        error.printf("harmony %s: %.0f %%%s%n", task, 100 * share, remaining(now, share));
        error.flush();
      }
    }

    /** What is left at the pace so far; nothing is said at the very beginning. */
    private String remaining(Instant now, double share) {
      double minutes = Duration.between(start, now).toSeconds() / 60.0 * (1 - share) / share;
      return share < LEAST_SHARE ? "" : ", about %.0f min left".formatted(Math.ceil(minutes));
    }

    @Override
    public void close() {}
  }
}
