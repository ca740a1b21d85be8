package dev.harmony.simulation;

/** A scaling rule that one could use instead of ours, at all of its settings. */
public enum RivalFamily {
  /** The HorizontalPodAutoscaler of Kubernetes: targets and scale-down windows. */
  HPA("hpa");

  private final String word;

  RivalFamily(String word) {
    this.word = word;
  }

  /** The word that names the family in results, and its usual setting as a contender. */
  public String word() {
    return word;
  }

  /** Its settings under the policy of {@code world}. */
  RivalSettings settings(ReplayWorld world) {
    return switch (this) {
      case HPA -> HorizontalRival.settings(world);
    };
  }

  @Override
  public String toString() {
    return word;
  }
}
