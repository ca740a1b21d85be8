package dev.harmony.app;

import dev.harmony.flow.training.TrainingProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far a training has come, on standard error: a bar on a terminal, else a line now and then.
 */
sealed interface TrainingDisplay extends TrainingProgress, AutoCloseable {
  @Override
  void close();

  /** The display that suits {@code terminal}. */
  static TrainingDisplay of(Terminal terminal, PrintWriter error) {
    return terminal.error() ? Bar.of(terminal.width()) : new Lines(error, InstantSource.system());
  }

  /** The losses and scores of a report; those not known yet are left out. */
  private static String scores(TrainingProgress.Report report) {
    String loss = String.format(Locale.ROOT, "loss %.4f", report.loss());
    return Double.isNaN(report.score())
        ? loss
        : String.format(
            Locale.ROOT, "%s, score %.4f (best %.4f)", loss, report.score(), report.best());
  }

  /** A bar that moves and is gone at the end. */
  record Bar(ProgressBar bar) implements TrainingDisplay {
    private static final int PARTS = 1000;

    private static Bar of(int width) {
      return new Bar(
          new ProgressBarBuilder()
              .setTaskName("train")
              .setInitialMax(PARTS)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .setConsumer(new ConsoleProgressBarConsumer(System.err, width - 1))
              .build());
    }

    @Override
    public void advanced(Report report) {
      bar.stepTo((long) (report.share() * PARTS));
      bar.setExtraMessage(scores(report));
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line whenever half a minute has passed. */
  final class Lines implements TrainingDisplay {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final PrintWriter error;
    private final InstantSource clock;
    private final Instant start;
    private Instant last;
    private double startShare = -1;

    Lines(PrintWriter error, InstantSource clock) {
      this.error = error;
      this.clock = clock;
      this.start = clock.instant();
      this.last = start;
    }

    @Override
    public void advanced(Report report) {
      startShare = startShare < 0 ? report.share() : startShare;
      Instant now = clock.instant();
      if (Duration.between(last, now).compareTo(PAUSE) >= 0) {
        last = now;
        error.printf(
            "harmony train: %.0f %%, step %d, %s%s%n",
            100 * report.share(), report.step(), scores(report), remaining(now, report.share()));
        error.flush();
      }
    }

    /** What is left at the pace so far, of which a resumed training did only a part. */
    private String remaining(Instant now, double share) {
      double seconds = Duration.between(start, now).toMillis() / 1000.0;
      double left = seconds * (1 - share) / (share - startShare);
      return share > startShare
          ? String.format(Locale.ROOT, ", about %.0f min left", Math.ceil(left / 60))
          : "";
    }

    @Override
    public void close() {}
  }
}
