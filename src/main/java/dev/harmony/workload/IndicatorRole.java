package dev.harmony.workload;

/** What an indicator is to the decision. */
public enum IndicatorRole {
  /** What the service is asked to do: arrivals, not what was served. */
  DEMAND,
  /** How busy the replicas are. */
  UTILIZATION,
  /** How long requests wait. */
  LATENCY,
  /** Known or measured surroundings that help to forecast. */
  CONTEXT
}
