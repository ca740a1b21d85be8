package dev.harmony.control;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.ClusterState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings what was learnt for a policy up to the newest step of a snapshot. Steps that were missed,
 * as after a restart, are lived through one by one. Mutable.
 */
final class Learning {

  private final Rehearsals rehearsals;
  private final CandidateSelection selection;
  private final IndicatorWindow window;
  private final ClusterState cluster;

  /** Whether no more than one step has passed since what was learnt before. */
  private final boolean follows;

  private Optional<Learnt> learnt;
  private int next;

  /**
   * What is to be learnt from {@code snapshot}.
   *
   * @param rehearsals of the policy's service
   * @param selection how the candidate that acts is chosen
   * @throws IllegalArgumentException if nothing was learnt yet and the snapshot's window is empty
   */
  Learning(Rehearsals rehearsals, CandidateSelection selection, Snapshot snapshot) {
    this.rehearsals = rehearsals;
    this.selection = selection;
    this.window = snapshot.indicators();
    this.cluster = snapshot.cluster();
    this.learnt = snapshot.memory().learnt();
    if (learnt.isEmpty() && window.length() == 0) {
      throw new IllegalArgumentException("indicators must have at least one step");
    }
    this.next = learnt.map(this::firstUnseen).orElse(0);
    this.follows = learnt.isPresent() && next == window.length() - 1;
  }

  private int firstUnseen(Learnt before) {
    Instant end = Instant.ofEpochMilli(before.newest().rehearsal().until());
    return (int) Math.max(0, window.grid().indexOf(end));
  }

  /** Whether there are steps that were not lived through. */
  boolean isBehind() {
    return next < window.length();
  }

  /** The ends of the next steps, at most {@code most}, as origins at which a model may be asked. */
  List<ModelQuestion> ahead(int most) {
    List<ModelQuestion> questions = new ArrayList<>();
    for (int index = next; index < window.length() && index - next < most; index++) {
      questions.add(new ModelQuestion(rehearsals, window.slice(0, index + 1)));
    }
    return questions;
  }

  /**
   * Lives through the next step.
   *
   * @param answer what came of asking a trained model at its end
   */
  void live(Optional<ModelAnswer> answer) {
    IndicatorWindow seen = window.slice(0, next + 1);
    learnt =
        Optional.of(
            learnt.map(before -> after(before, seen, answer)).orElseGet(() -> first(seen, answer)));
    next++;
  }

  private Learnt first(IndicatorWindow seen, Optional<ModelAnswer> answer) {
    Rehearsal beginning =
        rehearsals.beginning(window.grid().start().toEpochMilli(), cluster.total());
    PassedStep step = rehearsals.pass(beginning, seen, answer);
    int candidates = rehearsals.model().candidates().size();
    return new Learnt(step, Steering.ofUntried(candidates, cluster.ready()));
  }

  private Learnt after(Learnt before, IndicatorWindow seen, Optional<ModelAnswer> answer) {
    PassedStep step = rehearsals.pass(rehearsals.decide(before.newest()), seen, answer);
    Steering steering = steered(before, step);
    return new Learnt(step, isBehind(seen) ? steering : steering.withReady(cluster.ready()));
  }

  private boolean isBehind(IndicatorWindow seen) {
    return seen.length() < window.length();
  }

  private Steering steered(Learnt before, PassedStep step) {
    Steering steering = before.steering();
    if (follows && step.demand().isPresent()) {
      double served = (steering.ready() + cluster.ready()) / 2.0;
      boolean violated = rehearsals.model().service().violates(step.demand().getAsDouble(), served);
      steering = steering.withBudget(steering.budget().with(violated));
    }
    return before.newest().rehearsal().hourEndsBy(step.rehearsal().until())
        ? steering.closeHour(selection, step.rehearsal().shadows())
        : steering;
  }

  /**
   * What is known.
   *
   * @throws java.util.NoSuchElementException if nothing was lived through ever
   */
  Learnt learnt() {
    return learnt.orElseThrow();
  }
}
