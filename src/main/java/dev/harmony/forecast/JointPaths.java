package dev.harmony.forecast;

import dev.harmony.series.TimeGrid;
import java.util.Arrays;

/**
 * Draws the sample paths of an {@link OnlinePool}: marginals from pooled laws, ranks from the past.
 */
final class JointPaths {

  /** The moments that paths follow. */
  private static final ErrorLaw.Resembling LIKENESS =
      new ErrorLaw.Resembling(1, 0.5, 0.5, 0.5, 0.5);

  /** Samples of each member. */
  private static final int SAMPLES = 100;

  private final PoolComposition composition;
  private final Horizon horizon;
  private final ScoredLeads leads;
  private final int paths;

  JointPaths(PoolComposition composition, Horizon horizon, ScoredLeads leads, int paths) {
    this.composition = composition;
    this.horizon = horizon;
    this.leads = leads;
    this.paths = paths;
  }

  /** The forecast of the steps after {@code moment}, which must have an origin in its past. */
  Forecast draw(Moment moment, PoolMemory memory, long seed) {
    Signals signals = moment.signals();
    PathTemplates templates = new PathTemplates(moment, moment.joint(LIKENESS), paths, seed);
    double[][][] samples = new double[horizon.steps()][signals.count()][];
    for (int column = 0; column < signals.count(); column++) {
      ColumnMemory learnt = memory.columns().get(column);
      ColumnLaws laws = new ColumnLaws(moment, column, composition, learnt.floor(), SAMPLES);
      double[][] levels = new double[leads.count()][];
      Arrays.setAll(levels, lead -> learnt.recalibration().rawLevels(lead, paths));
      for (int ahead = 0; ahead < horizon.steps(); ahead++) {
        int lead = leads.serving(ahead);
        double[] shares = learnt.weights().shares(lead, laws::isPresent);
        double[] ascending = PooledLaw.of(laws, ahead, shares).quantiles(levels[lead]);
        samples[ahead][column] = templates.dealt(ascending, laws, heaviest(shares), ahead);
      }
    }
    TimeGrid grid = new TimeGrid(signals.window().grid().end(), horizon.step(), horizon.steps());
    return Forecast.of(grid, signals.indicators(), samples);
  }

  /** The heaviest member that has past errors. */
  private int heaviest(double[] shares) {
    int heaviest = 0;
    for (int member = 1; member < composition.members().size(); member++) {
      heaviest = shares[member] > shares[heaviest] ? member : heaviest;
    }
    return heaviest;
  }
}
