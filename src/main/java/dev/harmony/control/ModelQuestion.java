package dev.harmony.control;

import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;

/**
 * An origin at which a trained model may be asked.
 *
 * @param rehearsals of the service
 * @param seen what was observed up to then; not empty
 */
record ModelQuestion(Rehearsals rehearsals, IndicatorWindow seen) {

  /** Whether the answer is the same because the service and the observations are. */
  boolean isSame(ModelQuestion other) {
    return rehearsals == other.rehearsals && seen.isSameView(other.seen);
  }

  /**
   * What {@code joint} says of the demand.
   *
   * @throws IllegalArgumentException if it is not of the steps of the horizon after those seen, or
   *     lacks the demand as it was seen
   */
  Forecast demandIn(Forecast joint) {
    RehearsalModel service = rehearsals.model();
    Horizon horizon = service.horizon();
    TimeGrid ahead = new TimeGrid(seen.grid().end(), horizon.step(), horizon.steps());
    if (!joint.grid().equals(ahead)) {
      throw new IllegalArgumentException(
          "joint must forecast %s, but forecasts %s".formatted(ahead, joint.grid()));
    }
    return seen.columnOf(service.demand()).stream()
        .map(column -> joint.indicators().indexOf(seen.indicators().get(column)))
        .filter(column -> column >= 0)
        .mapToObj(joint::only)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("joint lacks the demand " + service.demand()));
  }
}
