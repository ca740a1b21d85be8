package dev.harmony.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The autoregressions of one column as they were learnt from ever more of its past: blockwise, so
 * that what one of them expects of a later time is out of sample.
 *
 * @param fits oldest first; the first one has learnt nothing
 * @param ends times up to which each fit has seen the outcomes, ascending
 */
record RollingAutoregression(List<Autoregression> fits, List<Integer> ends) {

  /** Ridge penalty relative to each feature's own sum of squares. */
  private static final double PENALTY = 1e-3;

  private static final int BLOCKS = 12;
  private static final int SHORTEST_BLOCK = 60;
  private static final int MOST_OBSERVATIONS = 20_000;

  /** The first time with enough of a past. */
  private static final int FIRST = 48;

  /** Changes beyond this many units are taken for this many: a few jumps must not rule the rest. */
  private static final double LARGEST_CHANGE = 200;

  RollingAutoregression {
    fits = List.copyOf(fits);
    ends = List.copyOf(ends);
  }

  /** The newest fit, from all of the window. */
  Autoregression newest() {
    return fits.get(fits.size() - 1);
  }

  /** The newest fit that had seen nothing after {@code time}. */
  Autoregression before(int time) {
    int found = fits.size() - 1;
    while (found > 0 && ends.get(found) > time) {
      found--;
    }
    return fits.get(found);
  }

  static RollingAutoregression of(FilledWindow window, FilledColumn column, Leads leads) {
    double unit = column.meanAbsoluteChange(column.length() - 1, column.length());
    List<Autoregression> fits = new ArrayList<>(List.of(Autoregression.ofNothing(leads)));
    List<Integer> ends = new ArrayList<>(List.of(0));
    int length = column.length();
    if (!(unit > 0)) {
      return new RollingAutoregression(fits, ends);
    }
    double[] penalties = new double[AutoregressionFeatures.COUNT];
    Arrays.fill(penalties, PENALTY);
    RidgeRegression regression = new RidgeRegression(penalties.length, leads.count());
    int block = Math.max(SHORTEST_BLOCK, (length - FIRST) / BLOCKS);
    int stride = Math.max(1, length / MOST_OBSERVATIONS);
    int end = FIRST + block;
    for (int time = FIRST; time + leads.last() < length; time += stride) {
      if (time + leads.last() >= end) {
        fits.add(new Autoregression(leads, unit, regression.coefficients(penalties)));
        ends.add(end);
        end += block;
      }
      addOrigin(regression, window, column, new Origin(time, leads, unit));
    }
    fits.add(new Autoregression(leads, unit, regression.coefficients(penalties)));
    ends.add(length);
    return new RollingAutoregression(fits, ends);
  }

  private record Origin(int time, Leads leads, double unit) {}

  private static void addOrigin(
      RidgeRegression regression, FilledWindow window, FilledColumn column, Origin origin) {
    int time = origin.time();
    double[] targets = new double[origin.leads().count()];
    boolean observed = column.isObserved(time);
    for (int lead = 0; lead < targets.length; lead++) {
      int later = time + origin.leads().lead(lead);
      observed &= column.isObserved(later);
      double change = (column.at(later) - column.at(time)) / origin.unit();
      targets[lead] = Math.max(-LARGEST_CHANGE, Math.min(LARGEST_CHANGE, change));
    }
    if (observed) {
      regression.add(AutoregressionFeatures.of(window, column, time, origin.unit()), targets);
    }
  }
}
