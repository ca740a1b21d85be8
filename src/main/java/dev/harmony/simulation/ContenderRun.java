package dev.harmony.simulation;

import dev.harmony.service.ServiceStep;
import java.util.Arrays;
import java.util.Optional;

/**
 * What happened to one contender, step by step. Immutable; each accessor takes a step in {@code [0,
 * length)}.
 */
public final class ContenderRun {

  private final String name;
  private final double stepSeconds;
  private final int[] desired;
  private final boolean[] changed;
  private final double[] readyAverage;
  private final double[] replicaSeconds;
  private final boolean[] violated;
  private final double[] backlog;
  private final double[] waitSeconds;
  private final double[] utilization;
  private final double[] dropped;
  private final Optional<RequestRecord> requests;

  private ContenderRun(Recorder recorder, Optional<RequestRecord> requests) {
    this.name = recorder.name;
    this.stepSeconds = recorder.stepSeconds;
    this.desired = Arrays.copyOf(recorder.desired, recorder.length);
    this.changed = Arrays.copyOf(recorder.changed, recorder.length);
    this.readyAverage = Arrays.copyOf(recorder.readyAverage, recorder.length);
    this.replicaSeconds = Arrays.copyOf(recorder.replicaSeconds, recorder.length);
    this.violated = Arrays.copyOf(recorder.violated, recorder.length);
    this.backlog = Arrays.copyOf(recorder.backlog, recorder.length);
    this.waitSeconds = Arrays.copyOf(recorder.waitSeconds, recorder.length);
    this.utilization = Arrays.copyOf(recorder.utilization, recorder.length);
    this.dropped = Arrays.copyOf(recorder.dropped, recorder.length);
    this.requests = requests;
  }

  /** The name of the contender. */
  public String name() {
    return name;
  }

  /** The number of steps. */
  public int length() {
    return desired.length;
  }

  /** The length of a step in seconds. */
  public double stepSeconds() {
    return stepSeconds;
  }

  /** The replicas wanted at the end of the step. */
  public int desired(int step) {
    return desired[step];
  }

  /** Whether the number of replicas wanted changed within the step. */
  public boolean changed(int step) {
    return changed[step];
  }

  /** The time average of the ready replicas. */
  public double readyAverage(int step) {
    return readyAverage[step];
  }

  /** Replica-seconds paid in the step. */
  public double replicaSeconds(int step) {
    return replicaSeconds[step];
  }

  /** Whether demand exceeded what the ready replicas could serve. */
  public boolean violated(int step) {
    return violated[step];
  }

  /** Demand that waits at the end of the step. */
  public double backlog(int step) {
    return backlog[step];
  }

  /** The mean wait of the demand served in the step, in seconds. */
  public double waitSeconds(int step) {
    return waitSeconds[step];
  }

  /** The share of the capacity that was used, in [0, 1]. */
  public double utilization(int step) {
    return utilization[step];
  }

  /** Demand given up in the step. */
  public double dropped(int step) {
    return dropped[step];
  }

  /** What became of the requests; empty for a fluid. */
  public Optional<RequestRecord> requests() {
    return requests;
  }

  /** The violated steps from {@code from} (inclusive) to {@code to} (exclusive). */
  public int violatedSteps(int from, int to) {
    int count = 0;
    for (int step = from; step < to; step++) {
      count += violated[step] ? 1 : 0;
    }
    return count;
  }

  /** Replica-seconds paid from {@code from} (inclusive) to {@code to} (exclusive). */
  public double replicaSeconds(int from, int to) {
    double sum = 0;
    for (int step = from; step < to; step++) {
      sum += replicaSeconds[step];
    }
    return sum;
  }

  /** Collects the steps of a run. */
  static final class Recorder {

    private final String name;
    private final double stepSeconds;
    private final int[] desired;
    private final boolean[] changed;
    private final double[] readyAverage;
    private final double[] replicaSeconds;
    private final boolean[] violated;
    private final double[] backlog;
    private final double[] waitSeconds;
    private final double[] utilization;
    private final double[] dropped;
    private int length;

    Recorder(String name, double stepSeconds, int steps) {
      this.name = name;
      this.stepSeconds = stepSeconds;
      this.desired = new int[steps];
      this.changed = new boolean[steps];
      this.readyAverage = new double[steps];
      this.replicaSeconds = new double[steps];
      this.violated = new boolean[steps];
      this.backlog = new double[steps];
      this.waitSeconds = new double[steps];
      this.utilization = new double[steps];
      this.dropped = new double[steps];
    }

    /** What the replicas of the next step were. */
    void replicas(int wanted, boolean hasChanged, double ready, double paidSeconds) {
      desired[length] = wanted;
      changed[length] = hasChanged;
      readyAverage[length] = ready;
      replicaSeconds[length] = paidSeconds;
    }

    /** What happened to the demand of the next step, which is then complete. */
    void service(ServiceStep step) {
      violated[length] = step.violated();
      backlog[length] = step.backlog();
      waitSeconds[length] = step.waitSeconds();
      utilization[length] = step.utilization();
      dropped[length] = step.dropped();
      length++;
    }

    ContenderRun run(Optional<RequestRecord> requests) {
      return new ContenderRun(this, requests);
    }
  }
}
