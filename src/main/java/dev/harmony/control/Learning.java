package dev.harmony.control;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.ClusterState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Brings what was learnt for a policy up to its newest step. Steps that were missed, as after a
 * restart, are lived through one by one.
 *
 * @param model what follows from the policy
 * @param rehearsals of its service
 * @param selection how the candidate that acts is chosen
 */
record Learning(RehearsalModel model, Rehearsals rehearsals, CandidateSelection selection) {

  /**
   * What is known at the moment of the snapshot.
   *
   * @throws IllegalArgumentException if nothing was learnt yet and the snapshot's window is empty
   */
  Learnt learn(Snapshot snapshot) {
    IndicatorWindow window = snapshot.indicators();
    ClusterState cluster = snapshot.cluster();
    Optional<Learnt> before = snapshot.memory().learnt();
    Learnt learnt = before.orElseGet(() -> first(window, cluster));
    int next = (int) window.grid().indexOf(end(learnt));
    if (before.isPresent() && next >= window.length()) {
      return learnt;
    }
    boolean follows = before.isPresent() && next == window.length() - 1;
    for (int index = Math.max(next, 0); index < window.length(); index++) {
      PassedStep step =
          rehearsals.pass(rehearsals.decide(learnt.newest()), window.slice(0, index + 1));
      OptionalDouble served =
          follows
              ? OptionalDouble.of((learnt.steering().ready() + cluster.ready()) / 2.0)
              : OptionalDouble.empty();
      learnt = new Learnt(step, steered(learnt, step, served));
    }
    return new Learnt(learnt.newest(), learnt.steering().withReady(cluster.ready()));
  }

  private static Instant end(Learnt learnt) {
    return Instant.ofEpochMilli(learnt.newest().rehearsal().until());
  }

  private Learnt first(IndicatorWindow window, ClusterState cluster) {
    if (window.length() == 0) {
      throw new IllegalArgumentException("indicators must have at least one step");
    }
    Rehearsal beginning =
        rehearsals.beginning(window.grid().start().toEpochMilli(), cluster.total());
    PassedStep step = rehearsals.pass(beginning, window.slice(0, 1));
    return new Learnt(step, Steering.ofUntried(model.candidates().size(), cluster.ready()));
  }

  /**
   * The steering after a step.
   *
   * @param served replicas that really served in it, if that is known
   */
  private Steering steered(Learnt before, PassedStep step, OptionalDouble served) {
    Steering steering = before.steering();
    if (step.demand().isPresent() && served.isPresent()) {
      boolean violated =
          model.service().violates(step.demand().getAsDouble(), served.getAsDouble());
      steering = steering.withBudget(steering.budget().with(violated));
    }
    return before.newest().rehearsal().hourEndsBy(step.rehearsal().until())
        ? steering.closeHour(selection, step.rehearsal().shadows())
        : steering;
  }
}
