package dev.harmony.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Manifests that tests start from. */
final class SampleManifests {

  /** A policy that a replay can follow, with a latency promise and fields that it does not use. */
  static final String POLICY =
      """
      apiVersion: autoscaling.harmony.dev/v1alpha1
      kind: ScalingPolicy
      metadata:
        name: chat
        namespace: serving
      spec:
        scaleTargetRef:
          kind: Deployment
          name: chat
        minReplicas: 2
        maxReplicas: 24
        mode: Auto
        pollingIntervalSeconds: 15
        indicators:
        - name: requests
          role: Demand
          observableAtZero: true
          prometheus:
            query: sum(rate(x[1m]))
        - name: ttft
          role: Latency
          parent: requests
        - name: util
          role: Utilization
        objectives:
          sla:
          - indicator: ttft
            operator: LessThan
            threshold: "500m"
            target: "0.98"
            budgetWindow: 14d
          cost:
            churnPenaltyPerReplica: "0.05"
        forecast:
          horizonSeconds: 1800
          trust: Gated
        capacity:
          perReplica: "12"
          unit: requests
        startup:
          source: Static
          p50Seconds: 100
          p95Seconds: 200
        allocation:
          gpu:
            resourceName: nvidia.com/gpu
            perReplica:
              allowedValues: [2]
            sharing:
              type: None
      """;

  /** A replay of a file beside it. */
  static final String REPLAY =
      """
      apiVersion: autoscaling.harmony.dev/v1alpha1
      kind: Replay
      metadata:
        name: chat
      spec:
        policyRef:
          name: chat
        trace:
          source:
            file:
              path: trace.csv
          format: Csv
          columns:
            time: ts
            timestampFormat: EpochSeconds
            spanSeconds: 60
            indicators:
            - name: requests
              meaning: Count
              columns: [a, b]
        simulation:
          seed: 42
          runs: 3
          startup:
            p50Seconds: 60
          nodeLeadTime:
            distribution: LogNormal
            p50Seconds: 95
            p95Seconds: 260
          pool:
            reservedReplicas: 4
            maxReplicas: 20
          failures:
            podStartProbability: "0.01"
        baselines: [hpa, last-value, oracle]
        parallelism: 4
      """;

  private SampleManifests() {}

  /** What {@code text} is as a policy. */
  static ParsedPolicy policy(String text) {
    return Manifests.policy(ManifestText.of("p.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The message of the refusal of {@code text} as a policy. */
  static String refusal(String text) {
    try {
      policy(text);
    } catch (ManifestException e) {
      return String.valueOf(e.getMessage());
    }
    return "accepted";
  }

  /** The cases of a test resource: three lines each, a blank line between them. */
  static Stream<Arguments> edits(String name) {
    return Arrays.stream(resource(name).split("\n\n"))
        .filter(block -> !block.startsWith("#"))
        .map(block -> block.split("\n"))
        .map(lines -> Arguments.of(unescaped(lines[0]), unescaped(lines[1]), unescaped(lines[2])));
  }

  private static String unescaped(String line) {
    return line.replace("\\n", "\n").replace("\\t", "\t").replace("(nothing)", "");
  }

  /** A test resource. */
  static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(SampleManifests.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
