package dev.harmony.service;

import java.util.ArrayList;
import java.util.List;

/** A fleet as a list of replicas that is looked at second by second. */
final class NaiveFleet {

  private static final long SECOND = 1000;

  private final List<Replica> replicas = new ArrayList<>();
  private final long drain;
  private long now;
  private long askedMinute = Long.MIN_VALUE;
  private int askedInMinute;

  private static final class Replica {
    private final long boundAt;
    private final long readyAt;
    private final boolean pending;
    private long releasedAt = Long.MAX_VALUE;

    Replica(long boundAt, long readyAt, boolean pending) {
      this.boundAt = boundAt;
      this.readyAt = readyAt;
      this.pending = pending;
    }

    boolean exists() {
      return releasedAt == Long.MAX_VALUE;
    }

    boolean isReady(long instant) {
      return !pending && exists() && readyAt <= instant;
    }

    boolean isPaid(long instant, long drain) {
      long until = exists() ? Long.MAX_VALUE : releasedAt + drain;
      return !pending && boundAt <= instant && instant < until;
    }
  }

  NaiveFleet(long now, int ready, long drain) {
    this.now = now;
    this.drain = drain;
    for (int index = 0; index < ready; index++) {
      replicas.add(new Replica(now, now, false));
    }
  }

  void scaleTo(int desired, StartProcess starts) {
    while (total() < desired) {
      add(starts);
    }
    while (total() > desired) {
      remove();
    }
  }

  private void add(StartProcess starts) {
    long bound = replicas.stream().filter(each -> each.exists() && !each.pending).count();
    if (bound >= starts.poolLimit()) {
      replicas.add(new Replica(now, Long.MAX_VALUE, true));
      return;
    }
    long minute = Math.floorDiv(now, 60 * SECOND);
    askedInMinute = minute == askedMinute ? askedInMinute + 1 : 0;
    askedMinute = minute;
    replicas.add(new Replica(now, starts.readyAt(now, askedInMinute, (int) bound), false));
  }

  /** Pending before starting before ready, newest first. */
  private void remove() {
    Replica chosen = null;
    for (Replica each : replicas) {
      if (each.exists() && (chosen == null || rank(each) >= rank(chosen))) {
        chosen = each;
      }
    }
    if (chosen != null) {
      chosen.releasedAt = now;
    }
  }

  private int rank(Replica replica) {
    return replica.pending ? 2 : replica.isReady(now) ? 0 : 1;
  }

  int total() {
    return (int) replicas.stream().filter(Replica::exists).count();
  }

  int ready() {
    return (int) replicas.stream().filter(each -> each.isReady(now)).count();
  }

  /** Replica-seconds ready and paid until {@code to}, counted second by second. */
  double[] advance(long to) {
    double ready = 0;
    double paid = 0;
    for (; now < to; now += SECOND) {
      for (Replica each : replicas) {
        ready += each.isReady(now) ? 1 : 0;
        paid += each.isPaid(now, drain) ? 1 : 0;
      }
    }
    return new double[] {ready, paid};
  }
}
