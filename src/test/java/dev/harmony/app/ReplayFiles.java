package dev.harmony.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Small inputs of a replay in a folder.
 *
 * @param folder where they lie
 */
record ReplayFiles(Path folder) {
  private static final int MINUTES = 120;

  /** A policy whose replicas serve ten requests a second. */
  Path policy() {
    return policy("requests", 40);
  }

  /** A policy whose demand is called {@code demand}. */
  Path policy(String demand, int maximum) {
    return write(
        "policy.yaml",
        """
        apiVersion: autoscaling.harmony.dev/v1alpha1
        kind: ScalingPolicy
        metadata: {name: small}
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: small}
          maxReplicas: %d
          indicators:
          - {name: %s, role: Demand}
          capacity: {source: Declared, perReplica: "10"}
        """
            .formatted(maximum, demand));
  }

  /** Two hours of rates between 40 and 160 requests a second, and the replicas that were run. */
  Path trace() {
    StringBuilder rows = new StringBuilder("ts,chat,search,pods\n");
    for (int minute = 0; minute < MINUTES; minute++) {
      double rate = 100 + 60 * Math.sin(minute / 20.0);
      rows.append(
          String.format(Locale.ROOT, "%d,%.3f,%.3f,20%n", 60 * minute, 0.75 * rate, 0.25 * rate));
    }
    return write("trace.csv", rows.toString());
  }

  /** A replay of {@link #trace} under {@link #policy} that says what the columns mean. */
  Path replay() {
    policy();
    trace();
    return write(
        "replay.yaml",
        """
        apiVersion: autoscaling.harmony.dev/v1alpha1
        kind: Replay
        metadata: {name: small}
        spec:
          policyRef: {name: policy}
          trace:
            source: {file: {path: trace.csv}}
            columns:
              time: ts
              indicators:
              - {name: requests, meaning: Rate, columns: [chat, search]}
              - {name: replicas, meaning: Level, columns: [pods]}
          simulation: {seed: 7}
          baselines: [hpa, recorded]
        """);
  }

  /** A file with this text. */
  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
