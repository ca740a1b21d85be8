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

  /** A bar on a terminal, else a line now and then. */
  static ProgressDisplay of(Terminal terminal, PrintWriter error) {
    return terminal.error() ? Bar.of(terminal.width()) : new Lines(error, InstantSource.system());
  }

  /** A bar that moves and is gone at the end. */
  record Bar(ProgressBar bar) implements ProgressDisplay {
    private static final int STEPS = 100;

    private static Bar of(int width) {
      return new Bar(
          new ProgressBarBuilder()
              .setTaskName("replay")
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

    private final PrintWriter error;
    private final InstantSource clock;
    private Instant last;

    Lines(PrintWriter error, InstantSource clock) {
      this.error = error;
      this.clock = clock;
      this.last = clock.instant();
    }

    @Override
    public void advanced(double share) {
      Instant now = clock.instant();
      if (Duration.between(last, now).compareTo(PAUSE) >= 0) {
        last = now;
        error.printf("harmony replay: %.0f %%%n", 100 * share);
        error.flush();
      }
    }

    @Override
    public void close() {}
  }
}
