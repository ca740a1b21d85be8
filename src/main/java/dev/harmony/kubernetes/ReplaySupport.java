package dev.harmony.kubernetes;

import static dev.harmony.kubernetes.FieldTreatment.NOT_USED;
import static dev.harmony.kubernetes.FieldTreatment.REFUSED;
import static dev.harmony.kubernetes.FieldTreatment.USED;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harmony.kubernetes.crd.AllocationSpec;
import dev.harmony.kubernetes.crd.ForecastSpec;
import dev.harmony.kubernetes.crd.IndicatorSpec;
import dev.harmony.kubernetes.crd.ObjectivesSpec;
import dev.harmony.kubernetes.crd.ScalingPolicySpec;
import dev.harmony.kubernetes.crd.SharingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a replay makes of the fields of a policy. */
final class ReplaySupport {

  /** Forecasts and decisions of a replay are a minute apart. */
  private static final int STEP_SECONDS = 60;

  /**
   * Every field of {@code ScalingPolicy.spec}, by itself or by the field around it. What the
   * decision loop does not follow yet is refused, so that a replay never shows less than was asked
   * for.
   */
  static final FieldTreatments POLICY =
      new FieldTreatments(
          Map.ofEntries(
              Map.entry("scaleTargetRef", NOT_USED),
              Map.entry("minReplicas", USED),
              Map.entry("maxReplicas", USED),
              Map.entry("mode", USED),
              Map.entry("paused", NOT_USED),
              Map.entry("pollingIntervalSeconds", NOT_USED),
              Map.entry("indicators[].name", USED),
              Map.entry("indicators[].role", USED),
              Map.entry("indicators[].parent", NOT_USED),
              Map.entry("indicators[].observableAtZero", USED),
              Map.entry("indicators[].prometheus", NOT_USED),
              Map.entry("indicators[].resource", NOT_USED),
              Map.entry("metrics", REFUSED),
              Map.entry("objectives.sla", USED),
              Map.entry("objectives.cost.slaViolationPenaltyPerHour", USED),
              Map.entry("objectives.cost.churnPenaltyPerReplica", USED),
              Map.entry("objectives.cost.maxChurnPerHour", REFUSED),
              Map.entry("forecast.modelRef", USED),
              Map.entry("forecast.horizonSeconds", USED),
              Map.entry("forecast.resolutionSeconds", USED),
              Map.entry("forecast.historyWindow", USED),
              Map.entry("forecast.trust", USED),
              Map.entry("capacity", USED),
              Map.entry("startup", USED),
              Map.entry("allocation.gpu.resourceName", NOT_USED),
              Map.entry("allocation.gpu.deviceClassName", NOT_USED),
              Map.entry("allocation.gpu.perReplica", USED),
              Map.entry("allocation.gpu.sharing", USED),
              Map.entry("allocation.gpu.updatePolicy", NOT_USED),
              Map.entry("allocation.poolRef", NOT_USED),
              Map.entry("allocation.priority", NOT_USED),
              Map.entry("schedules", REFUSED),
              Map.entry("behavior", USED),
              Map.entry("fallback", REFUSED),
              Map.entry("guard", REFUSED),
              Map.entry("advanced", NOT_USED)));

  private ReplaySupport() {}

  /**
   * The fields of a policy that are written and mean nothing in a replay.
   *
   * @param place the block of the policy
   * @param node what is written in it
   * @param spec the same as a value
   * @throws ManifestException if a field or a value is written that a replay cannot do
   */
  static List<String> notUsed(FieldPlace place, JsonNode node, ScalingPolicySpec spec) {
    List<String> ignored = new ArrayList<>(POLICY.notUsed(place, node));
    mode(place.field("mode"), spec.mode(), ignored);
    indicators(place.field("indicators"), spec, ignored);
    if (spec.forecast() != null) {
      forecast(place.field("forecast"), spec.forecast());
    }
    if (spec.allocation() != null && spec.allocation().gpu() != null) {
      gpu(place.field("allocation").field("gpu"), spec.allocation().gpu());
    }
    return List.copyOf(ignored);
  }

  /** A replay acts in a simulated cluster only, so it may act where the policy would only look. */
  private static void mode(
      FieldPlace place, ScalingPolicySpec.@Nullable Mode mode, List<String> ignored) {
    switch (Objects.requireNonNullElse(mode, ScalingPolicySpec.Mode.AUTO)) {
      case AUTO -> {}
      case PREVIEW, OFF -> ignored.add(place.path());
      case SCALE_UP_ONLY ->
          throw place.problem(
              "must be Auto, Preview or Off in a replay, which cannot do 'ScaleUpOnly' yet");
    }
  }

  /** Only the demand drives a replay, and only what is promised is judged. */
  private static void indicators(FieldPlace place, ScalingPolicySpec spec, List<String> ignored) {
    List<ObjectivesSpec.ServiceLevel> promises =
        spec.objectives() == null ? List.of() : PolicyRules.orEmpty(spec.objectives().sla());
    for (int index = 0; index < spec.indicators().size(); index++) {
      IndicatorSpec indicator = spec.indicators().get(index);
      boolean judged =
          promises.stream().anyMatch(each -> each.indicator().equals(indicator.name()));
      if (indicator.role() != IndicatorSpec.Role.DEMAND && !judged) {
        ignored.add("%s (%s)".formatted(place.item(index).path(), indicator.name()));
      }
    }
  }

  private static void forecast(FieldPlace place, ForecastSpec forecast) {
    int resolution = Objects.requireNonNullElse(forecast.resolutionSeconds(), STEP_SECONDS);
    if (resolution != STEP_SECONDS) {
      throw place
          .field("resolutionSeconds")
          .problem("must be %d in a replay, but is %d".formatted(STEP_SECONDS, resolution));
    }
  }

  private static void gpu(FieldPlace place, AllocationSpec.Gpu gpu) {
    if (gpu.perReplica() != null && gpu.perReplica().allowedValues().size() != 1) {
      throw place
          .field("perReplica")
          .field("allowedValues")
          .problem(
              "must hold one value in a replay, which changes replicas only, but holds "
                  + gpu.perReplica().allowedValues());
    }
    if (gpu.sharing() != null && gpu.sharing().type() != SharingSpec.Mechanism.NONE) {
      throw place
          .field("sharing")
          .field("type")
          .problem(
              "must be None in a replay, which cannot do '%s' yet"
                  .formatted(EnumWords.word(gpu.sharing().type())));
    }
  }
}
