package dev.harmony.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harmony.kubernetes.crd.ReplayResource;
import dev.harmony.kubernetes.crd.ReplaySpec;
import dev.harmony.kubernetes.crd.ScalingPolicyResource;
import dev.harmony.kubernetes.crd.ScalingPolicySpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads manifests strictly: a field is used, is said to be not used, or is refused; none is dropped
 * in silence.
 */
public final class Manifests {

  static final ManifestKind<ScalingPolicySpec> POLICY =
      new ManifestKind<>(ScalingPolicyResource.KIND, ScalingPolicySpec.class);

  private static final ManifestKind<ReplaySpec> REPLAY =
      new ManifestKind<>(ReplayResource.KIND, ReplaySpec.class);

  private static final ManifestKind<SuiteSpec> SUITE =
      new ManifestKind<>(SuiteSpec.KIND, SuiteSpec.class);

  private Manifests() {}

  /**
   * The policy in a file of YAML, or of JSON if it is named so.
   *
   * @throws ManifestException if the file holds no {@code ScalingPolicy} that a replay can follow
   */
  public static ParsedPolicy readPolicy(Path file) {
    return policy(ManifestText.ofFile(file));
  }

  /**
   * The policy in {@code bytes} of YAML, or of JSON if {@code name} ends so.
   *
   * @param name what the manifest is called in messages
   * @throws ManifestException if they hold no {@code ScalingPolicy} that a replay can follow
   */
  public static ParsedPolicy readPolicy(String name, byte[] bytes) {
    return policy(ManifestText.of(name, bytes));
  }

  /**
   * The replay in a file of YAML, or of JSON if it is named so. Files that it names are relative to
   * the folder that holds it; {@code policyRef.name} names a file there, whose ending {@code .yaml}
   * may be left out.
   *
   * @throws ManifestException if the file holds no {@code Replay} that can be run from the command
   *     line, or the policy that it names cannot be read
   */
  public static ParsedReplay readReplay(Path file) {
    return replay(ManifestText.ofFile(file), file);
  }

  /**
   * The suite in a file, or, if {@code place} is a folder, all Replay manifests that lie in it and
   * end with {@code .yaml}. The replays themselves are not read.
   *
   * @throws ManifestException if the file holds no {@code ReplaySuite} or a replay does not exist
   */
  public static ParsedSuite readSuite(Path place) {
    if (Files.isDirectory(place)) {
      return SuiteMapping.ofFolder(place);
    }
    ManifestDocument document = ManifestReader.read(ManifestText.ofFile(place));
    SuiteSpec spec = SUITE.specification(document);
    return new SuiteMapping(document.place().field("spec"), place).suite(spec);
  }

  /** The policy in a text. */
  static ParsedPolicy policy(ManifestText text) {
    return written(text).parsed(false);
  }

  private static WrittenPolicy written(ManifestText text) {
    ManifestDocument document = ManifestReader.read(text);
    ScalingPolicySpec spec = POLICY.specification(document);
    return WrittenPolicy.of(
        document.place().field("spec"), document, document.root().get("spec"), spec);
  }

  /** The replay in a text that would lie in {@code file}. */
  static ParsedReplay replay(ManifestText text, Path file) {
    ManifestDocument document = ManifestReader.read(text);
    ReplaySpec spec = REPLAY.specification(document);
    FieldPlace place = document.place().field("spec");
    JsonNode node = document.root().get("spec");
    List<String> notUsed = new ArrayList<>(ReplayMapping.FIELDS.notUsed(place, node));
    ReplayMapping mapping = new ReplayMapping(place, file);
    boolean mayBeOpen = ServiceMapping.servesRequests(spec.simulation());
    WrittenPolicy written =
        spec.policy() == null
            ? written(ManifestText.ofFile(mapping.policyFile(spec)))
            : WrittenPolicy.of(
                mapping.inlinePolicy(spec), document, node.get("policy"), spec.policy());
    JsonNode overrides = node.path("overrides");
    ParsedPolicy policy = written.parsed(mayBeOpen);
    if (!overrides.isMissingNode()) {
      written = written.overridden(place.field("overrides"), overrides);
      policy = written.parsed(mayBeOpen);
    }
    notUsed.addAll(policy.notUsedByReplay());
    List<ParsedCandidate> candidates =
        new CandidateMapping(place.field("candidates"), mayBeOpen)
            .candidates(written, PolicyRules.orEmpty(spec.candidates()), node.path("candidates"));
    return mapping.replay(spec, policy, candidates, notUsed);
  }
}
