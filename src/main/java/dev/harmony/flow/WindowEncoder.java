package dev.harmony.flow;

import dev.harmony.forecast.ForecastContext;
import dev.harmony.series.TimeGrid;
import java.util.List;

/** Turns what was observed into what a {@link Network} of one shape reads. */
public final class WindowEncoder {

  /** The most that a target counts, against one of an indicator that moves by a spread. */
  private static final double LARGEST_WEIGHT = 20;

  private final NetworkShape shape;

  /** An encoder for networks of {@code shape}. */
  public WindowEncoder(NetworkShape shape) {
    this.shape = shape;
  }

  /**
   * Encodes {@code contexts} at the end of their windows.
   *
   * @param leads as for {@link #encodeOrigins}
   * @throws IllegalArgumentException as {@link #encodeOrigins}
   */
  public EncodedBatch encode(List<ForecastContext> contexts, List<Integer> leads) {
    return encodeOrigins(ObservedRecord.ends(contexts), leads);
  }

  /**
   * Encodes {@code origins}. What their records say about the steps ahead becomes the targets of
   * training; nothing else depends on it.
   *
   * @param leads steps ahead, ascending, within 1 to the shape's steps
   * @throws IllegalArgumentException if there is no origin or no lead, or a lead is out of range
   */
  public EncodedBatch encodeOrigins(List<ForecastOrigin> origins, List<Integer> leads) {
    requireLeads(leads);
    if (origins.isEmpty()) {
      throw new IllegalArgumentException("there must be something to encode");
    }
    List<Integer> widths = origins.stream().map(origin -> origin.columns().size()).toList();
    EncodedBatch batch = new EncodedBatch(shape, widths, leads);
    for (int window = 0; window < origins.size(); window++) {
      encode(origins.get(window), window, batch);
    }
    return batch;
  }

  private void encode(ForecastOrigin origin, int window, EncodedBatch batch) {
    for (int index = 0; index < origin.columns().size(); index++) {
      int row = batch.row(window, index);
      Past past = origin.past(index, shape.context());
      batch.scale(row, past.scale());
      encodePatches(past, batch.sink(Input.PATCHES, row));
      Features.write(past, batch.sink(Input.FEATURES, row));
      Anchors.writeSpans(past, batch.sink(Input.SPAN_ANCHORS, row));
      Anchors.writeAvailability(past, batch.sink(Input.AVAILABILITY, row));
      Seasons.writeAnchors(past, batch.leads(), batch.sink(Input.STEP_ANCHORS, row));
      encodeTargets(past, row, batch);
    }
    TimeGrid grid = origin.record().window().grid();
    Sink calendar = batch.sink(Input.CALENDAR, window);
    Calendar.write(grid.instant(origin.row() - 1L), grid.step(), calendar::add);
    new Surroundings(origin, shape.context()).write(window, batch);
  }

  private void encodePatches(Past past, Sink sink) {
    for (int start = 0; start < shape.context(); start += shape.patch()) {
      for (int index = start; index < start + shape.patch(); index++) {
        sink.addTamed(past.at(index));
      }
      for (int index = start; index < start + shape.patch(); index++) {
        sink.add(!Double.isNaN(past.at(index)));
      }
    }
  }

  /**
   * Targets count in units of how far the past itself moved, so that quiet and restless indicators
   * count alike; those of a constant past count nothing, and those of a past too short to tell
   * count once.
   */
  private static void encodeTargets(Past past, int row, EncodedBatch batch) {
    Sink targets = batch.sink(Input.TARGETS, row);
    Sink weights = batch.sink(Input.TARGET_WEIGHTS, row);
    ObservedColumn column = past.column();
    double move = past.relative(column.meanMove(past.end(), Past.LONG));
    double weight = move > 0 ? Math.min(LARGEST_WEIGHT, 1 / move) : 1;
    double counted = past.scale().isConstant() ? 0 : weight;
    for (int lead : batch.leads()) {
      int target = past.end() + lead - 1;
      double value = target < column.rows() ? column.value(target) : Double.NaN;
      targets.addBounded(past.scale().scaled(value));
      weights.add(Double.isNaN(value) ? 0 : counted);
    }
  }

  private void requireLeads(List<Integer> leads) {
    if (leads.isEmpty()) {
      throw new IllegalArgumentException("leads must not be empty");
    }
    int before = 0;
    for (int lead : leads) {
      if (lead <= before || lead > shape.steps()) {
        throw new IllegalArgumentException(
            "leads must ascend within 1 to %d, but are %s".formatted(shape.steps(), leads));
      }
      before = lead;
    }
  }
}
