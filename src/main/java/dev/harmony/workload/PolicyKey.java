package dev.harmony.workload;

import java.util.Objects;

/**
 * The identity of a policy.
 *
 * @param namespace the namespace it lives in
 * @param name its name, unique in the namespace
 */
public record PolicyKey(String namespace, String name) {

  /** Both parts are required. */
  public PolicyKey {
    Objects.requireNonNull(namespace, "namespace");
    Objects.requireNonNull(name, "name");
  }

  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
