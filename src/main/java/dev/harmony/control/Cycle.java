package dev.harmony.control;

import dev.harmony.decision.Decision;
import dev.harmony.decision.PlanningProblem;
import dev.harmony.forecast.Forecast;
import dev.harmony.plan.Plan;
import java.util.Optional;

/**
 * One decision, from what was known to what is to be done.
 *
 * @param snapshot what was known
 * @param forecast the forecast it rests on, if there is one
 * @param model what a trained model had to do with it; empty if none is used
 * @param problem what there was to decide, if there is a forecast
 * @param wishes what the rules wanted that count, if anything was ever observed
 * @param decision what was decided and why
 * @param plan what is to be done
 * @param budget how the error budget stands
 * @param memory what is remembered for the next cycle
 */
public record Cycle(
    Snapshot snapshot,
    Optional<Forecast> forecast,
    Optional<ModelStatus> model,
    Optional<PlanningProblem> problem,
    Optional<Wishes> wishes,
    Decision decision,
    Plan plan,
    BudgetStatus budget,
    Memory memory) {}
