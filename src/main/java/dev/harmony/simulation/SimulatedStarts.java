package dev.harmony.simulation;

import dev.harmony.capacity.LeadTimePosterior;
import dev.harmony.capacity.LogNormalLeadTime;
import dev.harmony.series.TimeGrid;
import dev.harmony.service.StartProcess;
import java.time.Duration;

/**
 * The fate of every replica that could be asked for in a run. Each random number is a hash of the
 * seed, the service, the minute asked, the index within that minute and its purpose, so that
 * contenders which ask for a replica at the same moment meet the same fate (common random numbers).
 *
 * <p>A replica beyond the reserved ones first waits for a node; then it starts, and starts anew for
 * as long as attempts fail. Fates repeat after {@value #FATES_PER_MINUTE} replicas of one minute,
 * so that the shortest lead time of a run exists and is known.
 */
public final class SimulatedStarts implements StartProcess {

  private static final int FATES_PER_MINUTE = 256;
  private static final long MINUTE = 60_000;
  private static final double UNIT_PER_BIT = 0x1.0p-53;

  private static final int START = 0;
  private static final int NODE = 1;
  private static final int FAILURE = 2;
  private static final int PURPOSES = 3;

  private final SimulationSettings settings;
  private final long key;
  private final LeadTimePosterior startup;
  private final LeadTimePosterior nodeLeadTime;

  private SimulatedStarts(SimulationSettings settings, long key) {
    this.settings = settings;
    this.key = key;
    this.startup = LogNormalLeadTime.of(settings.startup());
    this.nodeLeadTime = LogNormalLeadTime.of(settings.nodeLeadTime());
  }

  /** The fates of the replicas of {@code service} in this world. */
  public static SimulatedStarts of(SimulationSettings settings, String service) {
    long key = mix(settings.seed());
    for (int index = 0; index < service.length(); index++) {
      key = mix(key + service.charAt(index));
    }
    return new SimulatedStarts(settings, key);
  }

  @Override
  public long readyAt(long requestedAt, int indexInMinute, int existing) {
    long minute = Math.floorDiv(requestedAt, MINUTE);
    int index = indexInMinute % FATES_PER_MINUTE;
    long millis = lead(startup, uniform(minute, index, START, 0));
    if (existing >= settings.reservedReplicas()) {
      millis += lead(nodeLeadTime, uniform(minute, index, NODE, 0));
    }
    for (int attempt = 1; fails(minute, index, attempt); attempt++) {
      millis += lead(startup, uniform(minute, index, START, attempt));
    }
    return requestedAt + millis;
  }

  @Override
  public int poolLimit() {
    return settings.poolLimit();
  }

  /** No replica that is asked for within {@code grid} is ready in less time than this. */
  public Duration shortestLeadTime(TimeGrid grid) {
    long first = Math.floorDiv(grid.start().toEpochMilli(), MINUTE);
    long last = Math.floorDiv(grid.end().toEpochMilli(), MINUTE);
    double least = 1;
    for (long minute = first; minute <= last; minute++) {
      for (int index = 0; index < FATES_PER_MINUTE; index++) {
        least = Math.min(least, uniform(minute, index, START, 0));
      }
    }
    return Duration.ofMillis(lead(startup, least));
  }

  private static long lead(LeadTimePosterior leadTime, double probability) {
    return Math.max(1, leadTime.quantile(probability).toMillis());
  }

  private boolean fails(long minute, int index, int attempt) {
    double probability = settings.podStartFailureProbability();
    return probability > 0 && uniform(minute, index, FAILURE, attempt) < probability;
  }

  /** A number in (0, 1). */
  private double uniform(long minute, int index, int purpose, int attempt) {
    long kind = PURPOSES * (long) attempt + purpose;
    long bits = mix(mix(key + minute) + FATES_PER_MINUTE * kind + index);
    return ((bits >>> 11) + 0.5) * UNIT_PER_BIT;
  }

  /**
   * One step of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
   * generators", OOPSLA 2014).
   */
  private static long mix(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
