package dev.harmony.rule.horizontal;

import java.util.Objects;

/**
 * What all metrics of one autoscaler are judged by.
 *
 * @param tolerance the band that changes nothing
 * @param settings the controller's flags
 */
public record ProposalRules(Tolerance tolerance, ControllerSettings settings) {

  /**
   * @throws NullPointerException if a component is null
   */
  public ProposalRules {
    Objects.requireNonNull(tolerance, "tolerance");
    Objects.requireNonNull(settings, "settings");
  }
}
