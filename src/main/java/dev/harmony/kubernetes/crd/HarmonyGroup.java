package dev.harmony.kubernetes.crd;

/** Where our custom resources live among those of a cluster. */
public final class HarmonyGroup {

  /** The group of all our resources. */
  public static final String NAME = "autoscaling.harmony.dev";

  /** The version of all our resources. */
  public static final String VERSION = "v1alpha1";

  /** Group and version as a manifest writes them. */
  public static final String API_VERSION = NAME + "/" + VERSION;

  private HarmonyGroup() {}
}
