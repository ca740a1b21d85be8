package dev.harmony.kubernetes.crd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The types make a definition that an API server can enforce, and survive its serialization. */
class CustomResourceDefinitionTest {

  @TempDir private Path folder = Path.of("");
  private JsonNode spec = new YAMLMapper().nullNode();

  @BeforeEach
  void generate() throws IOException {
    new CRDGenerator()
        .customResourceClasses(ScalingPolicyResource.class, ReplayResource.class)
        .inOutputDir(folder.toFile())
        .detailedGenerate();
    JsonNode definition =
        new YAMLMapper()
            .readTree(folder.resolve("scalingpolicies.autoscaling.harmony.dev-v1.yml").toFile());
    spec = definition.at("/spec/versions/0/schema/openAPIV3Schema/properties/spec");
  }

  @Test
  void requiredFieldsAndLimitsAreInTheSchema() {
    List<String> required = new ArrayList<>();
    spec.get("required").forEach(field -> required.add(field.asText()));

    assertEquals(List.of("indicators", "maxReplicas", "scaleTargetRef"), required);
    assertEquals(1, spec.at("/properties/maxReplicas/minimum").asInt());
    assertEquals("object", spec.at("/properties/capacity/type").asText());
    assertTrue(
        spec.at("/properties/capacity/properties/perReplica/x-kubernetes-int-or-string")
            .asBoolean());
  }

  @Test
  void enumerationsUseTheWordsOfManifests() {
    List<String> modes = new ArrayList<>();
    spec.at("/properties/mode/enum").forEach(word -> modes.add(word.asText()));

    assertEquals(
        List.of("Auto", "Off", "Preview", "ScaleUpOnly"), modes.stream().sorted().toList());
  }

  @Test
  void resourcesSurviveTheSerializationOfTheClient() {
    String json =
        """
        {"apiVersion":"autoscaling.harmony.dev/v1alpha1","kind":"ScalingPolicy",\
        "metadata":{"name":"chat"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"chat"},\
        "maxReplicas":3,"mode":"ScaleUpOnly","indicators":[{"name":"requests","role":"Demand"}],\
        "capacity":{"perReplica":"500m"}},"status":{"currentReplicas":2}}""";
    KubernetesSerialization serialization = new KubernetesSerialization();

    ScalingPolicyResource read = serialization.unmarshal(json, ScalingPolicyResource.class);
    ScalingPolicyResource again =
        serialization.unmarshal(serialization.asJson(read), ScalingPolicyResource.class);

    assertNotNull(again.getSpec());
    assertEquals(read.getSpec(), again.getSpec());
    assertEquals(read.getStatus(), again.getStatus());
    assertEquals(ScalingPolicySpec.Mode.SCALE_UP_ONLY, again.getSpec().mode());
  }
}
