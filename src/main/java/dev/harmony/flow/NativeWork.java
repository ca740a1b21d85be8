package dev.harmony.flow;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Computations of the tensor library, of which none may run while the process ends: the library is
 * torn down then, and whatever still uses it brings the process down.
 *
 * <p>The end of the process waits for computations that run, and those that come later never begin.
 */
public final class NativeWork {

  /** The longest that the end of the process waits: several times as long as a computation. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Read by each computation, and written, for good, by the end of the process. It is fair, or
   * computations that follow one another would never let the end have its turn.
   */
  private static final ReentrantReadWriteLock RUNNING = untilTheEnd();

  private NativeWork() {}

  private static ReentrantReadWriteLock untilTheEnd() {
    ReentrantReadWriteLock running = new ReentrantReadWriteLock(true);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "stop-native-work"));
    return running;
  }

  private static void stop(ReentrantReadWriteLock running) {
    try {
      // Got or not, the process ends: whoever asked for that does not wait for ever.
      running.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What {@code computation} gives; never returns when the process is ending. */
  public static <T> T result(Supplier<T> computation) {
    RUNNING.readLock().lock();
    try {
      return computation.get();
    } finally {
      RUNNING.readLock().unlock();
    }
  }
}
