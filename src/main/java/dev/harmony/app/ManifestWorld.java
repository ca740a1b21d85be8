package dev.harmony.app;

import dev.harmony.kubernetes.SimulationRequest;
import dev.harmony.kubernetes.crd.ReplaySpec.Baseline;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.SimulationSettings;
import dev.harmony.workload.ScalingPolicy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The world and the contenders that a Replay manifest describes. */
final class ManifestWorld {
  private ManifestWorld() {}

  /** The world that {@code request} describes for {@code policy}. */
  static SimulationSettings settings(SimulationRequest request, ScalingPolicy policy, long seed) {
    SimulationSettings usual = SimulationSettings.of(policy, seed);
    return new SimulationSettings(
        seed,
        request.startup().orElse(usual.startup()),
        request.nodeLeadTime().orElse(usual.nodeLeadTime()),
        request.reservedReplicas().orElse(usual.reservedReplicas()),
        request.poolLimit().orElse(usual.poolLimit()),
        request.podStartFailureProbability(),
        usual.drain(),
        usual.scrapeDelay(),
        request.service().patience().orElse(usual.patience()));
  }

  /** Ours and those named; all where none is named. */
  static Set<ContenderName> contenders(List<Baseline> baselines) {
    EnumSet<ContenderName> names = EnumSet.of(ContenderName.HARMONY);
    baselines.forEach(each -> names.add(ContenderName.of(each.word()).orElseThrow()));
    return baselines.isEmpty() ? ContenderName.usual() : names;
  }
}
