package dev.harmony.service;

import dev.harmony.workload.ClusterState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The replicas of one workload over time: pending, starting, ready and draining. A replica is paid
 * from the moment it is bound to a node (for a node bought for it: from the purchase) until its
 * termination ends, drain included; a pending replica costs nothing and serves nothing.
 *
 * <p>An immutable value; times are milliseconds since the epoch.
 */
public final class ReplicaFleet {

  private static final long MINUTE = 60_000;
  private static final double SECOND = 1000.0;
  private static final long[] NONE = {};

  private final long now;
  private final long drain;
  private final int ready;
  private final int pending;

  /** When each starting replica was requested, oldest first. */
  private final long[] requestedAt;

  /** When each starting replica becomes ready, in the order of {@link #requestedAt}. */
  private final long[] readyAt;

  /** When the termination of each draining replica ends. */
  private final long[] drainedAt;

  private final long requestMinute;
  private final int requestsInMinute;

  /**
   * What is seen from outside, worked out when it is first asked for and handed on while nothing
   * changes. An immutable value, so that threads which race here at worst work it out twice.
   */
  private @Nullable ClusterState observed;

  private ReplicaFleet(Builder builder) {
    this.now = builder.now;
    this.drain = builder.drain;
    this.ready = builder.ready;
    this.pending = builder.pending;
    this.requestedAt = builder.requestedAt;
    this.readyAt = builder.readyAt;
    this.drainedAt = builder.drainedAt;
    this.requestMinute = builder.requestMinute;
    this.requestsInMinute = builder.requestsInMinute;
    this.observed = builder.observed;
  }

  /**
   * A fleet of ready replicas.
   *
   * @param now milliseconds since the epoch
   * @param ready how many are ready; zero or more
   * @param drainMillis how long a termination takes; zero or more
   * @throws IllegalArgumentException if a count is negative
   */
  public static ReplicaFleet ofReady(long now, int ready, long drainMillis) {
    if (ready < 0 || drainMillis < 0) {
      throw new IllegalArgumentException(
          "ready and drainMillis must not be negative, but are %d and %d"
              .formatted(ready, drainMillis));
    }
    return new Builder(now, drainMillis, ready).build();
  }

  /** The moment up to which this fleet has been advanced. */
  public long now() {
    return now;
  }

  /** Replicas that serve. */
  public int ready() {
    return ready;
  }

  /** Replicas that wait for a node. */
  public int pending() {
    return pending;
  }

  /** Replicas that are bound and not ready yet. */
  public int starting() {
    return readyAt.length;
  }

  /** Replicas that exist and are not terminating. */
  public int total() {
    return ready + readyAt.length + pending;
  }

  /** The fleet as it is observed from outside, which does not see when replicas become ready. */
  public ClusterState state() {
    ClusterState state = observed;
    if (state == null) {
      state = new ClusterState(total(), ready, requestInstants(), pending);
      observed = state;
    }
    return state;
  }

  /**
   * When the starting replicas become ready that do so by {@code to}, in order.
   *
   * @param to milliseconds since the epoch
   */
  public long[] readyInstants(long to) {
    return Arrays.stream(readyAt).filter(instant -> instant <= to).sorted().toArray();
  }

  private List<Instant> requestInstants() {
    if (requestedAt.length == 0) {
      return List.of();
    }
    Instant[] instants = new Instant[requestedAt.length];
    for (int index = 0; index < instants.length; index++) {
      boolean together = index > 0 && requestedAt[index] == requestedAt[index - 1];
      instants[index] = together ? instants[index - 1] : Instant.ofEpochMilli(requestedAt[index]);
    }
    return List.of(instants);
  }

  /**
   * The fleet after it was asked to have {@code desired} replicas. New ones start as {@code starts}
   * says, or stay pending beyond its pool limit; surplus ones go at once, pending before starting
   * before ready, newest first.
   *
   * @throws IllegalArgumentException if {@code desired} is negative
   */
  public ReplicaFleet scaleTo(int desired, StartProcess starts) {
    if (desired < 0) {
      throw new IllegalArgumentException("desired must not be negative, but is " + desired);
    }
    if (desired == total()) {
      return this;
    }
    Builder next = new Builder(this);
    next.observed = null;
    if (desired > total()) {
      next.add(desired - total(), starts);
    } else {
      next.remove(total() - desired);
    }
    return next.build();
  }

  /**
   * The fleet at {@code to}, with what it was in between.
   *
   * @param to milliseconds since the epoch, not before {@link #now()}
   * @throws IllegalArgumentException if {@code to} lies before {@link #now()}
   */
  public FleetStep advance(long to) {
    if (to < now) {
      throw new IllegalArgumentException("to must not be before %d, but is %d".formatted(now, to));
    }
    double readySeconds = ready * (to - now) / SECOND;
    double paidSeconds = (ready + readyAt.length) * (to - now) / SECOND;
    for (long instant : readyAt) {
      readySeconds += Math.max(0, to - Math.max(now, instant)) / SECOND;
    }
    for (long instant : drainedAt) {
      paidSeconds += Math.max(0, Math.min(to, instant) - now) / SECOND;
    }
    double readyAverage = to == now ? ready : readySeconds * SECOND / (to - now);
    Builder next = new Builder(this);
    next.settle(to);
    return new FleetStep(next.build(), readyAverage, paidSeconds);
  }

  /** The parts of the next fleet while they are worked out. */
  private static final class Builder {
    private long now;
    private final long drain;
    private int ready;
    private int pending;
    private long[] requestedAt = NONE;
    private long[] readyAt = NONE;
    private long[] drainedAt = NONE;
    private long requestMinute = Long.MIN_VALUE;
    private int requestsInMinute;
    private @Nullable ClusterState observed;

    private Builder(long now, long drain, int ready) {
      this.now = now;
      this.drain = drain;
      this.ready = ready;
    }

    private Builder(ReplicaFleet fleet) {
      this(fleet.now, fleet.drain, fleet.ready);
      pending = fleet.pending;
      requestedAt = fleet.requestedAt;
      readyAt = fleet.readyAt;
      drainedAt = fleet.drainedAt;
      requestMinute = fleet.requestMinute;
      requestsInMinute = fleet.requestsInMinute;
      observed = fleet.observed;
    }

    private ReplicaFleet build() {
      return new ReplicaFleet(this);
    }

    private void add(int count, StartProcess starts) {
      int bound = ready + readyAt.length;
      int startable = Math.max(0, Math.min(count, starts.poolLimit() - bound));
      pending += count - startable;
      int first = readyAt.length;
      requestedAt = Arrays.copyOf(requestedAt, first + startable);
      readyAt = Arrays.copyOf(readyAt, first + startable);
      long minute = Math.floorDiv(now, MINUTE);
      if (minute != requestMinute) {
        requestMinute = minute;
        requestsInMinute = 0;
      }
      for (int index = 0; index < startable; index++) {
        requestedAt[first + index] = now;
        readyAt[first + index] = starts.readyAt(now, requestsInMinute, bound + index);
        requestsInMinute++;
      }
    }

    private void remove(int count) {
      int fromPending = Math.min(count, pending);
      pending -= fromPending;
      int bound = count - fromPending;
      int fromStarting = Math.min(bound, readyAt.length);
      requestedAt = Arrays.copyOf(requestedAt, requestedAt.length - fromStarting);
      readyAt = Arrays.copyOf(readyAt, readyAt.length - fromStarting);
      ready -= bound - fromStarting;
      int draining = drainedAt.length;
      drainedAt = Arrays.copyOf(drainedAt, draining + bound);
      Arrays.fill(drainedAt, draining, draining + bound, now + drain);
    }

    /** Those of {@code instants}, which rise, that lie after {@code to}. */
    private static long[] after(long to, long[] instants) {
      int past = 0;
      while (past < instants.length && instants[past] <= to) {
        past++;
      }
      return past == 0 ? instants : Arrays.copyOfRange(instants, past, instants.length);
    }

    /**
     * Lets the clock run: what is ready by {@code to} is ready, what is drained by then is gone.
     */
    private void settle(long to) {
      now = to;
      drainedAt = after(to, drainedAt);
      int kept = 0;
      for (long instant : readyAt) {
        kept += instant > to ? 1 : 0;
      }
      if (kept == readyAt.length) {
        return;
      }
      long[] stillRequested = new long[kept];
      long[] stillReady = new long[kept];
      int next = 0;
      for (int index = 0; index < readyAt.length; index++) {
        if (readyAt[index] > to) {
          stillRequested[next] = requestedAt[index];
          stillReady[next++] = readyAt[index];
        }
      }
      ready += readyAt.length - kept;
      observed = null;
      requestedAt = stillRequested;
      readyAt = stillReady;
    }
  }
}
