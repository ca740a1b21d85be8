package dev.harmony.workload;

import java.util.Objects;

/**
 * The object whose replicas are scaled, in the namespace of its policy.
 *
 * @param apiVersion its group and version; empty where nothing is said
 * @param kind its kind
 * @param name its name
 */
public record ScaleTarget(String apiVersion, String kind, String name) {

  /** All parts are required. */
  public ScaleTarget {
    Objects.requireNonNull(apiVersion, "apiVersion");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }
}
