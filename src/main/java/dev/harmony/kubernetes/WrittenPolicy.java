package dev.harmony.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harmony.kubernetes.crd.ScalingPolicySpec;
import dev.harmony.workload.Mode;
import dev.harmony.workload.PolicyKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy as it is written, possibly in several places.
 *
 * @param place where it was written last, which messages name
 * @param key its name
 * @param node all that is written, put together
 * @param spec the same as a value
 * @param notUsed the paths of the fields that are written and mean nothing in a replay
 */
record WrittenPolicy(
    FieldPlace place, PolicyKey key, JsonNode node, ScalingPolicySpec spec, List<String> notUsed) {
  private static final String DEFAULT_NAMESPACE = "default";

  WrittenPolicy {
    notUsed = List.copyOf(notUsed);
  }

  /**
   * The policy in one block.
   *
   * @param document the resource that holds the block
   * @throws ManifestException if a field is written that a replay cannot do
   */
  static WrittenPolicy of(
      FieldPlace place, ManifestDocument document, JsonNode node, ScalingPolicySpec spec) {
    JsonNode metadata = document.root().get("metadata");
    PolicyKey key =
        new PolicyKey(
            metadata.path("namespace").asText(DEFAULT_NAMESPACE), metadata.path("name").asText());
    List<String> notUsed = new ArrayList<>(ReplaySupport.notUsed(place, node, spec));
    if (document.root().has("status")) {
      notUsed.add("status");
    }
    return new WrittenPolicy(place, key, node, spec, notUsed);
  }

  /**
   * The same policy with some fields replaced, as RFC 7396 merges: a block field by field, anything
   * else as a whole, lists too; {@code null} takes a field away.
   *
   * @param overrides where the fields are written
   * @param patch the fields
   * @throws ManifestException if what comes out is no policy that a replay can follow
   */
  WrittenPolicy overridden(FieldPlace overrides, JsonNode patch) {
    if (!patch.isObject()) {
      throw overrides.problem("must have fields of its own, but is " + Scalars.inWords(patch));
    }
    JsonNode merged = MergePatch.applied(node, patch);
    ScalingPolicySpec replaced = Manifests.POLICY.specification(overrides, merged);
    ReplaySupport.notUsed(overrides, merged, replaced);
    List<String> ignored = new ArrayList<>(notUsed);
    ignored.addAll(ReplaySupport.POLICY.notUsed(overrides, patch));
    return new WrittenPolicy(overrides, key, merged, replaced, ignored);
  }

  /**
   * What it wants; a replay acts in its own cluster, whatever the mode.
   *
   * @param mayBeOpen whether the capacity may follow from the replay
   * @throws ManifestException if fields contradict each other or the capacity is missing
   */
  ParsedPolicy parsed(boolean mayBeOpen) {
    if (!mayBeOpen) {
      PolicyRules.requireCapacity(place, spec);
    }
    return new ParsedPolicy(
        PolicyMapping.policy(place, key, spec).withMode(Mode.AUTO),
        PolicyMapping.target(spec.scaleTargetRef()),
        notUsed);
  }
}
