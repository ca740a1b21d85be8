package dev.harmony.forecast;

import java.util.Arrays;
import java.util.List;

/** A forecast that waits for its outcomes, in the form in which it will be scored. */
final class PendingForecast {

  private final long step;
  private final List<ColumnPending> columns;

  PendingForecast(long step, List<ColumnPending> columns) {
    this.step = step;
    this.columns = List.copyOf(columns);
  }

  /** The newest step that was observed when it was made. */
  long step() {
    return step;
  }

  /** What waits for the outcomes of one indicator. */
  ColumnPending column(int column) {
    return columns.get(column);
  }

  /** The laws of the members for one indicator at the scored leads, and their shares then. */
  static final class ColumnPending {

    /** Nothing waits, because the indicator was not observed. */
    static final ColumnPending NONE = new ColumnPending(new double[0][][], new double[0][]);

    /** Shape {@code [lead][member][sample]}, ascending; no samples of a member that is missing. */
    private final double[][][] laws;

    /** Shape {@code [lead][member]}. */
    private final double[][] shares;

    ColumnPending(double[][][] laws, double[][] shares) {
      this.laws = laws;
      this.shares = shares;
    }

    boolean waits() {
      return laws.length > 0;
    }

    /** What each member scores at a lead; shape {@code [member]}, NaN for one that is missing. */
    double[] scores(int lead, double outcome) {
      return Arrays.stream(laws[lead])
          .mapToDouble(
              sorted ->
                  sorted.length == 0
                      ? Double.NaN
                      : ContinuousRankedProbabilityScore.ofSorted(sorted, outcome))
          .toArray();
    }

    /**
     * The probability integral transform of an outcome under the pooled law before recalibration,
     * spread evenly over an atom.
     *
     * @param within where in an atom, in [0, 1)
     */
    double transform(int lead, double outcome, double within) {
      double sum = 0;
      for (int member = 0; member < laws[lead].length; member++) {
        if (shares[lead][member] > 0) {
          sum += shares[lead][member] * transform(laws[lead][member], outcome, within);
        }
      }
      return Math.min(1, sum);
    }

    private static double transform(double[] sorted, double outcome, double within) {
      int below = Ascending.lowerBound(sorted, outcome);
      int upTo = below;
      while (upTo < sorted.length && sorted[upTo] == outcome) {
        upTo++;
      }
      return (below + within * (upTo - below)) / sorted.length;
    }
  }
}
