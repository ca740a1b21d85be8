package dev.harmony.flow.training;

import dev.harmony.flow.EncodedBatch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/**
 * Makes batches ahead of their use in a thread of its own, in order. Whoever closes it ends the
 * thread.
 */
final class BatchFeeder implements AutoCloseable {
  private static final int AHEAD = 3;

  private final LongFunction<EncodedBatch> batches;
  private final ExecutorService thread;
  private final Deque<Future<EncodedBatch>> waiting = new ArrayDeque<>();
  private long next;

  /**
   * @param batches makes the batch of a number
   * @param first the number of the first batch
   */
  BatchFeeder(LongFunction<EncodedBatch> batches, long first) {
    this.batches = batches;
    this.next = first;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "encode-batches");
              thread.setDaemon(true);
              return thread;
            });
    for (int batch = 0; batch < AHEAD; batch++) {
      order();
    }
  }

  private void order() {
    long number = next++;
    waiting.add(thread.submit(() -> batches.apply(number)));
  }

  /**
   * The next batch.
   *
   * @throws IllegalStateException if it could not be made, or the waiting thread was interrupted
   */
  EncodedBatch take() {
    order();
    try {
      return waiting.remove().get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a batch could not be made", failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a batch", interrupted);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
