package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.Unit;
import dev.harmony.workload.CostModel;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.IndicatorRole;
import dev.harmony.workload.LatencyThreshold;
import dev.harmony.workload.Mode;
import dev.harmony.workload.ParameterSource;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import dev.harmony.workload.StartupSettings;
import dev.harmony.workload.Trust;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyManifestTest {

  private static final String LEAST =
      """
      apiVersion: autoscaling.harmony.dev/v1alpha1
      kind: ScalingPolicy
      metadata: {name: chat}
      spec:
        scaleTargetRef: {kind: Deployment, name: chat}
        maxReplicas: 24
        indicators: [{name: requests, role: Demand}]
        capacity: {perReplica: 12}
      """;

  @Test
  void aModelIsNamedByItsFolder() {
    String named = LEAST + "  forecast: {modelRef: {name: chat-7b.v2}}\n";

    assertEquals(
        Optional.of("chat-7b.v2"), SampleManifests.policy(named).policy().forecast().model());
    assertEquals(Optional.empty(), SampleManifests.policy(LEAST).policy().forecast().model());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../base", "Base", "a/b", "-", ".", "base."})
  void aModelOutsideItsFolderIsRefused(String name) {
    String named = LEAST + "  forecast: {modelRef: {name: '%s'}}\n".formatted(name);

    assertEquals(
        "p.yaml:9: spec.forecast.modelRef.name must be lower-case letters, digits, '-' and '.',"
            + " but is '"
            + name
            + "'",
        SampleManifests.refusal(named));
  }

  @Test
  void everyWrittenFieldArrives() {
    ScalingPolicy policy = SampleManifests.policy(SampleManifests.POLICY).policy();

    assertEquals(new PolicyKey("serving", "chat"), policy.key());
    assertEquals(new ReplicaBounds(2, 24), policy.bounds());
    assertEquals(Mode.AUTO, policy.mode());
    assertEquals(
        List.of(IndicatorRole.DEMAND, IndicatorRole.LATENCY, IndicatorRole.UTILIZATION),
        policy.indicators().stream().map(each -> each.role()).toList());
    assertTrue(policy.demand().observableAtZero());
    assertEquals(Optional.of("requests"), policy.indicators().get(1).parent());
    assertEquals(Unit.REQUESTS_PER_SECOND, policy.demand().indicator().unit());
    assertEquals(Unit.SECONDS, policy.indicators().get(1).indicator().unit());
    assertEquals(new CostModel(1, OptionalDouble.empty(), 0.05), policy.cost());
    assertEquals(Optional.of(Duration.ofMinutes(30)), policy.forecast().horizon());
    assertEquals(Trust.GATED, policy.forecast().trust());
    assertEquals(12, policy.capacity().perReplica());
    assertEquals(
        new StartupSettings(
            ParameterSource.DECLARED, Duration.ofSeconds(100), Duration.ofSeconds(200)),
        policy.startup());
    assertEquals(2, policy.gpusPerReplica());
    assertEquals(Optional.empty(), policy.behavior());
  }

  @Test
  void whatIsLeftOutHasTheDefaultOfTheDomain() {
    ScalingPolicy policy = SampleManifests.policy(LEAST).policy();

    assertEquals(new PolicyKey("default", "chat"), policy.key());
    assertEquals(new ReplicaBounds(1, 24), policy.bounds());
    assertEquals(List.of(ServiceLevelObjective.ofCapacity(0.99)), policy.objectives());
    assertEquals(CostModel.GPU_HOURS, policy.cost());
    assertEquals(ForecastSettings.DEFAULT, policy.forecast());
    assertEquals(StartupSettings.DEFAULT, policy.startup());
    assertEquals(ParameterSource.OBSERVED, policy.capacity().source());
    assertEquals(1, policy.gpusPerReplica());
  }

  @Test
  void promiseOnLatencyIsKeptBesideOneOnDemandAsStrict() {
    ScalingPolicy policy = SampleManifests.policy(SampleManifests.POLICY).policy();

    assertEquals(
        List.of(
            new ServiceLevelObjective(
                Optional.empty(), 0.98, Duration.ofDays(14), OptionalDouble.empty()),
            new ServiceLevelObjective(
                Optional.of(new LatencyThreshold("ttft", 0.5)),
                0.98,
                Duration.ofDays(14),
                OptionalDouble.empty())),
        policy.objectives());
  }

  @Test
  void promiseOnDemandIsTheOneThatSteers() {
    String both =
        SampleManifests.POLICY.replace(
            "    - indicator: ttft\n",
            "    - {indicator: requests, target: 0.95}\n    - indicator: ttft\n");
    ScalingPolicy policy = SampleManifests.policy(both).policy();

    assertEquals(ServiceLevelObjective.ofCapacity(0.95), policy.objectives().get(0));
    assertEquals(2, policy.objectives().size());
  }

  @Test
  void fieldsWithoutMeaningInReplaysAreNamed() {
    assertEquals(
        List.of(
            "spec.scaleTargetRef",
            "spec.pollingIntervalSeconds",
            "spec.indicators[].prometheus",
            "spec.indicators[].parent",
            "spec.allocation.gpu.resourceName",
            "spec.indicators[2] (util)"),
        SampleManifests.policy(SampleManifests.POLICY).notUsedByReplay());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Preview", "\"Off\""})
  void replaysActWhereThePolicyOnlyLooks(String mode) {
    ParsedPolicy parsed =
        SampleManifests.policy(SampleManifests.POLICY.replace("mode: Auto", "mode: " + mode));

    assertEquals(Mode.AUTO, parsed.policy().mode());
    assertTrue(parsed.notUsedByReplay().contains("spec.mode"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "\"12\"", "12.0", "1.2e1", "\"12000m\"", "0.012k"})
  void quantitiesAreTextOrNumbers(String written) {
    String text = SampleManifests.POLICY.replace("perReplica: \"12\"", "perReplica: " + written);

    assertEquals(12, SampleManifests.policy(text).policy().capacity().perReplica(), 1e-12);
  }

  @Test
  void jsonIsReadLikeYaml() {
    String json =
        """
        {"apiVersion": "autoscaling.harmony.dev/v1alpha1", "kind": "ScalingPolicy",
        \t"metadata": {"name": "chat"},
        \t"spec": {"scaleTargetRef": {"kind": "Deployment", "name": "chat"}, "maxReplicas": 24,
        \t\t"indicators": [{"name": "requests", "role": "Demand"}], "capacity": {"perReplica": "12"}}}
        """;
    ManifestText text = ManifestText.of("p.json", json.getBytes(StandardCharsets.UTF_8));

    assertEquals(SampleManifests.policy(LEAST), Manifests.policy(text));
  }

  @Test
  void windowsLineEndsAndByteOrderMarksAreAccepted() {
    String text = "\uFEFF---\r\n" + LEAST.replace("\n", "\r\n");

    assertEquals(SampleManifests.policy(LEAST), SampleManifests.policy(text));
  }
}
