package dev.harmony.simulation;

import dev.harmony.workload.ScalingPolicy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A variant of the policy of a replay, which the production loop follows in the same world: the
 * same demand, the same chance.
 *
 * @param name told from other variants by it
 * @param policy the variant
 */
public record Candidate(String name, ScalingPolicy policy) {

  /** Both are required. */
  public Candidate {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(policy, "policy");
  }

  /** How the production loop fares under it, beside {@code world} and its policy. */
  CandidateOutcome run(ReplayWorld world, ReplayProgress progress) {
    ReplayWorld own = world.withPolicy(policy.withKey(world.policy().key()));
    HarmonyRun run = HarmonyContender.run(own, cycle -> {}, progress);
    Rivals rivals = new Rivals(new ContenderSimulation(own), own.testStart());
    return new CandidateOutcome(
        name, own, new Lineup(rivals, List.of(), Optional.of(run.run())).harmony());
  }
}
