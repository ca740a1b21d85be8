package dev.harmony.rule.horizontal;

/** How far a pod's life has come, as far as it matters to a metric. */
public enum PodStage {
  /** Not all of its containers run yet; it counts as unready, whatever it reports. */
  PENDING,
  /** Its containers run. */
  RUNNING,
  /** Terminating or failed; it is left out. */
  LEAVING
}
