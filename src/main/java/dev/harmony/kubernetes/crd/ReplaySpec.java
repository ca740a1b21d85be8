package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is replayed and beside what; null where the manifest says nothing.
 *
 * @param policyRef the policy, by the name of its resource; on the command line a file, relative to
 *     the manifest
 * @param policy the policy, written out
 * @param overrides fields of the policy that are replaced
 * @param trace what arrives
 * @param simulation the simulated world
 * @param candidates variants of the policy
 * @param baselines other ways to scale
 * @param parallelism how many replays run at a time
 * @param activeDeadlineSeconds how long it may take
 * @param ttlSecondsAfterFinished how long it is kept
 * @param report where the report goes
 */
public record ReplaySpec(
    @Nullable NameReference policyRef,
    @Nullable ScalingPolicySpec policy,
    @PreserveUnknownFields @Nullable JsonNode overrides,
    @Required TraceSpec trace,
    @Nullable SimulationSpec simulation,
    @Nullable List<Candidate> candidates,
    @Nullable List<Baseline> baselines,
    @Min(1) @Max(1000) @Nullable Integer parallelism,
    @Min(1) @Nullable Integer activeDeadlineSeconds,
    @Min(0) @Nullable Integer ttlSecondsAfterFinished,
    @Nullable Report report) {

  /**
   * A variant of the policy.
   *
   * @param name its name in the results
   * @param overrides fields of the policy that are replaced
   */
  public record Candidate(
      @Required String name, @PreserveUnknownFields @Nullable JsonNode overrides) {}

  /** Another way to scale. */
  public enum Baseline {
    /** The HorizontalPodAutoscaler with its default settings. */
    @JsonProperty("hpa")
    HPA("hpa"),
    /** The HorizontalPodAutoscaler, tuned on the first half. */
    @JsonProperty("hpa-tuned")
    HPA_TUNED("hpa-tuned"),
    /** The HorizontalPodAutoscaler, tuned on the test half. */
    @JsonProperty("hpa-hindsight")
    HPA_HINDSIGHT("hpa-hindsight"),
    /** The Knative Pod Autoscaler with its default settings. */
    @JsonProperty("kpa")
    KPA("kpa"),
    /** The Knative Pod Autoscaler, tuned on the first half. */
    @JsonProperty("kpa-tuned")
    KPA_TUNED("kpa-tuned"),
    /** The Knative Pod Autoscaler, tuned on the test half. */
    @JsonProperty("kpa-hindsight")
    KPA_HINDSIGHT("kpa-hindsight"),
    /** KEDA with its usual settings. */
    @JsonProperty("keda")
    KEDA("keda"),
    /** KEDA, tuned on the first half. */
    @JsonProperty("keda-tuned")
    KEDA_TUNED("keda-tuned"),
    /** KEDA, tuned on the test half. */
    @JsonProperty("keda-hindsight")
    KEDA_HINDSIGHT("keda-hindsight"),
    /** The Predictive Horizontal Pod Autoscaler with its usual settings. */
    @JsonProperty("predictive-hpa")
    PREDICTIVE_HPA("predictive-hpa"),
    /** The Predictive Horizontal Pod Autoscaler, tuned on the first half. */
    @JsonProperty("predictive-hpa-tuned")
    PREDICTIVE_HPA_TUNED("predictive-hpa-tuned"),
    /** The Predictive Horizontal Pod Autoscaler, tuned on the test half. */
    @JsonProperty("predictive-hpa-hindsight")
    PREDICTIVE_HPA_HINDSIGHT("predictive-hpa-hindsight"),
    /** The horizontal rule of Autopilot with its usual settings. */
    @JsonProperty("autopilot")
    AUTOPILOT("autopilot"),
    /** The horizontal rule of Autopilot, tuned on the first half. */
    @JsonProperty("autopilot-tuned")
    AUTOPILOT_TUNED("autopilot-tuned"),
    /** The horizontal rule of Autopilot, tuned on the test half. */
    @JsonProperty("autopilot-hindsight")
    AUTOPILOT_HINDSIGHT("autopilot-hindsight"),
    /** What the last step would have needed. */
    @JsonProperty("last-value")
    LAST_VALUE("last-value"),
    /** The peak of the first half, always. */
    @JsonProperty("static")
    STATIC("static"),
    /** The need of a forecast without its uncertainty. */
    @JsonProperty("point-forecast")
    POINT_FORECAST("point-forecast"),
    /** The same, its margin tuned on the first half. */
    @JsonProperty("point-forecast-tuned")
    POINT_FORECAST_TUNED("point-forecast-tuned"),
    /** The same, its margin tuned on the test half. */
    @JsonProperty("point-forecast-hindsight")
    POINT_FORECAST_HINDSIGHT("point-forecast-hindsight"),
    /** What was really run. */
    @JsonProperty("recorded")
    RECORDED("recorded"),
    /** The bound of whoever knows the future. */
    @JsonProperty("oracle")
    ORACLE("oracle");

    private final String word;

    Baseline(String word) {
      this.word = word;
    }

    /** The name of the baseline in manifests, flags and results. */
    public String word() {
      return word;
    }
  }

  /**
   * Where the report goes.
   *
   * @param pvc a volume
   * @param formats what is written
   */
  public record Report(TraceSpec.@Nullable VolumeSource pvc, @Nullable List<Format> formats) {}

  /** A form of the report. */
  public enum Format {
    /** For machines. */
    @JsonProperty("Json")
    JSON,
    /** For people. */
    @JsonProperty("Html")
    HTML
  }
}
