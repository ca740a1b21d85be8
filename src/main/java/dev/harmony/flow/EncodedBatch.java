package dev.harmony.flow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Windows as the numbers that a {@link Network} reads, in Java's memory, so that one thread may
 * encode while another computes. The indicators of all windows follow one another.
 */
public final class EncodedBatch {

  private final List<Integer> leads;
  private final Map<Input, Block> blocks = new EnumMap<>(Input.class);

  /** Shape {@code [window + 1]}: the first row of each window. */
  private final int[] starts;

  private final int widest;

  /** Shape {@code [row]}. */
  private final Scale[] scales;

  /** Room for windows of these numbers of indicators. */
  EncodedBatch(NetworkShape shape, List<Integer> widths, List<Integer> leads) {
    this.leads = List.copyOf(leads);
    this.starts = new int[widths.size() + 1];
    for (int window = 0; window < widths.size(); window++) {
      starts[window + 1] = starts[window] + widths.get(window);
    }
    this.widest = widths.stream().mapToInt(Integer::intValue).max().orElse(0);
    int rows = rows();
    int steps = leads.size();
    int windows = widths.size();
    this.scales = new Scale[rows];
    blocks.put(Input.PATCHES, new Block(rows, shape.patches(), 2L * shape.patch()));
    blocks.put(Input.FEATURES, new Block(rows, Features.COUNT));
    blocks.put(Input.SPAN_ANCHORS, new Block(rows, Anchors.SPANS));
    blocks.put(Input.STEP_ANCHORS, new Block(rows, steps, Seasons.ANCHORS));
    blocks.put(Input.AVAILABILITY, new Block(rows, Anchors.COUNT));
    blocks.put(Input.CALENDAR, new Block(windows, Calendar.WIDTH));
    blocks.put(Input.VISIBILITY, new Block(windows, widest, widest + (long) Calendar.TOKENS));
    blocks.put(Input.DRIVERS, new Block(windows, widest, widest));
    blocks.put(Input.PEERS, new Block(windows, widest, widest));
    blocks.put(Input.LOADINGS, new Block(rows, 1));
    blocks.put(Input.TARGETS, new Block(rows, steps));
    blocks.put(Input.TARGET_WEIGHTS, new Block(rows, steps));
  }

  /** The number of windows. */
  public int windows() {
    return starts.length - 1;
  }

  /** The number of indicators of {@code window}. */
  public int indicators(int window) {
    return starts[window + 1] - starts[window];
  }

  /** The steps ahead, ascending from 1. */
  public List<Integer> leads() {
    return leads;
  }

  /** The number of targets that count. */
  public int knownTargets() {
    int known = 0;
    for (float weight : block(Input.TARGET_WEIGHTS).values) {
      known += weight > 0 ? 1 : 0;
    }
    return known;
  }

  /** The number of indicators of all windows. */
  int rows() {
    return starts[starts.length - 1];
  }

  /** The number of indicators of the widest window. */
  int widest() {
    return widest;
  }

  /** The row of an indicator of a window. */
  int row(int window, int indicator) {
    return starts[window] + Objects.checkIndex(indicator, indicators(window));
  }

  /** How the values of a row are scaled. */
  Scale scale(int row) {
    return scales[row];
  }

  void scale(int row, Scale scale) {
    scales[row] = scale;
  }

  Block block(Input input) {
    return Objects.requireNonNull(blocks.get(input));
  }

  /** Writes the numbers that belong to {@code index} of the first axis. */
  Sink sink(Input input, int index) {
    Block block = block(input);
    int size = block.stride(1);
    return new Sink(block.values, index * size, size);
  }

  /** Whether all windows have as many indicators as the widest. */
  boolean isFull() {
    return rows() == windows() * widest;
  }

  /** Shape {@code [windows * widest]}: the row of each place; row 0 where a window has fewer. */
  long[] rowOfPlace() {
    long[] rows = new long[windows() * widest];
    for (int window = 0; window < windows(); window++) {
      for (int indicator = 0; indicator < indicators(window); indicator++) {
        rows[window * widest + indicator] = row(window, indicator);
      }
    }
    return rows;
  }

  /** Shape {@code [rows]}: the place of each row. */
  long[] placeOfRow() {
    long[] places = new long[rows()];
    for (int window = 0; window < windows(); window++) {
      for (int indicator = 0; indicator < indicators(window); indicator++) {
        places[row(window, indicator)] = (long) window * widest + indicator;
      }
    }
    return places;
  }
}
