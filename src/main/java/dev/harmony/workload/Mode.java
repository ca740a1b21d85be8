package dev.harmony.workload;

/** How far a policy may act. */
public enum Mode {
  /** Decides and acts. */
  AUTO,
  /** Acts only when replicas are added. */
  SCALE_UP_ONLY,
  /** Decides and keeps score, without acting. */
  PREVIEW,
  /** Neither decides nor acts. */
  OFF
}
