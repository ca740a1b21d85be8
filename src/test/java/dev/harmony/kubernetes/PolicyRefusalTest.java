package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyRefusalTest {

  static Stream<Arguments> edits() {
    return SampleManifests.edits("policy-refusals.txt");
  }

  @ParameterizedTest
  @MethodSource("edits")
  void namesLineFieldValueAndWhatIsAllowed(String written, String instead, String message) {
    assertTrue(SampleManifests.POLICY.contains(written), written);

    String text = SampleManifests.POLICY.replace(written, instead);

    assertEquals("p.yaml:" + message, SampleManifests.refusal(text));
  }

  @Test
  void zeroReplicasNeedAnIndicatorThatIsSeenWithoutPods() {
    String zero = SampleManifests.POLICY.replace("minReplicas: 2", "minReplicas: 0");

    assertEquals("accepted", SampleManifests.refusal(zero));
    assertEquals(
        "p.yaml:10: spec.minReplicas may be 0 only if an indicator has observableAtZero: true",
        SampleManifests.refusal(zero.replace("    observableAtZero: true\n", "")));
  }

  @Test
  void levelsOfIndicatorsAreAtMostFour() {
    StringBuilder chain = new StringBuilder("  - name: util\n    role: Utilization\n");
    for (int index = 1; index <= 4; index++) {
      String parent = index == 1 ? "util" : "level" + (index - 1);
      chain.append("  - {name: level%d, role: Context, parent: %s}\n".formatted(index, parent));
    }
    String text =
        SampleManifests.POLICY.replace("  - name: util\n    role: Utilization\n", chain.toString());

    assertEquals(
        "p.yaml:28: spec.indicators[6].parent puts 'level4' on level 5, at most 4 are allowed",
        SampleManifests.refusal(text));
  }

  @Test
  void everythingThatReplaysCannotDoIsNamedAtOnce() {
    assertEquals(
        "p.yaml:24: not supported in a replay yet: spec.metrics,"
            + " spec.objectives.cost.maxChurnPerHour, spec.schedules, spec.fallback,"
            + " spec.guard; remove to replay",
        SampleManifests.refusal(SampleManifests.resource("full.yaml")));
  }

  @Test
  void textThatIsNoManifestIsRefused() {
    assertEquals("p.yaml: is empty, expected a manifest in YAML", SampleManifests.refusal(" \n"));
    assertEquals(
        "p.yaml: is empty, expected a manifest in YAML", SampleManifests.refusal("# nothing\n"));
    assertEquals(
        "p.yaml:1: begins with 'hello', expected fields such as apiVersion and kind",
        SampleManifests.refusal("hello\n"));
    assertEquals(
        "p.yaml:1: begins with a list, expected fields such as apiVersion and kind",
        SampleManifests.refusal("- hello\n"));
    assertEquals(
        "p.yaml:1: kind is required, expected 'ScalingPolicy'", SampleManifests.refusal("a: b\n"));
    assertTrue(
        SampleManifests.refusal("a: [b\n").startsWith("p.yaml:2: is not YAML: "),
        SampleManifests.refusal("a: [b\n"));
  }
}
