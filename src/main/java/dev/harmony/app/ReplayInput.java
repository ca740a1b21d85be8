package dev.harmony.app;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedReplay;
import dev.harmony.kubernetes.TraceOrigin;
import dev.harmony.simulation.ContenderName;
import java.nio.file.Path;
import java.util.Set;

/**
 * A Replay manifest with all that it names.
 *
 * @param file where it lies
 * @param replay what it says
 * @param models the trained models that policies may use
 * @param digest of the program, the manifest, the policy, the trace and the model
 */
record ReplayInput(Path file, ParsedReplay replay, StoredModels models, String digest) {

  /**
   * The manifest in {@code file}.
   *
   * @param program the digest of this program
   * @throws dev.harmony.kubernetes.ManifestException if it is wrong or names what there is not
   */
  static ReplayInput of(Path file, String program, StoredModels models) {
    ParsedReplay replay = Manifests.readReplay(file);
    InputDigest digest =
        new InputDigest().with(program).with(file).with(replay.policy().policy().toString());
    digest.with(models.identity(replay.policy().policy().forecast()));
    replay
        .candidates()
        .forEach(each -> digest.with(models.identity(each.policy().policy().forecast())));
    if (replay.trace() instanceof TraceOrigin.Recorded recorded) {
      digest.with(recorded.path());
    }
    return new ReplayInput(file, replay, models, digest.hexadecimal());
  }

  /** The name of the file without its ending. */
  String name() {
    return file.getFileName().toString().replaceFirst("\\.(yaml|yml|json)$", "");
  }

  /**
   * The replay with this seed and these contenders, whatever the manifest says of them.
   *
   * @throws dev.harmony.trace.TraceException if the trace is damaged
   * @throws WrongInputException if the trace is too short or does not tell the demand
   */
  ReplayTask task(long seed, Set<ContenderName> contenders) {
    return ReplayTask.of(ReplayRequests.ofManifest(file, replay, models, seed, contenders));
  }
}
