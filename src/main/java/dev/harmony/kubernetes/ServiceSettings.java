package dev.harmony.kubernetes;

import dev.harmony.capacity.ReplicaModel;
import dev.harmony.capacity.TokenDistribution;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The simulated service that a replay asks for.
 *
 * @param patience how long requests wait before they are given up, if said
 * @param replica what one replica does with requests; empty for a fluid
 * @param inputTokens the prompts where a trace tells rates only, if said
 * @param outputTokens the answers where a trace tells rates only, if said
 */
public record ServiceSettings(
    Optional<Duration> patience,
    Optional<ReplicaModel> replica,
    Optional<TokenDistribution> inputTokens,
    Optional<TokenDistribution> outputTokens) {

  /** Nothing said: a fluid. */
  public static final ServiceSettings DEFAULT =
      new ServiceSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** All parts are required. */
  public ServiceSettings {
    Objects.requireNonNull(patience, "patience");
    Objects.requireNonNull(replica, "replica");
    Objects.requireNonNull(inputTokens, "inputTokens");
    Objects.requireNonNull(outputTokens, "outputTokens");
  }
}
