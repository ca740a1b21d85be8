package dev.harmony.forecast;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Draws the sample paths of an {@link OnlinePool}. */
final class PathSampler {

  /** Samples of each expert that are kept for its score. */
  private static final int SCORED_SAMPLES = 60;

  private final int steps;
  private final int paths;
  private final ScoredLeads leads;

  PathSampler(int steps, int paths, ScoredLeads leads) {
    this.steps = steps;
    this.paths = paths;
    this.leads = leads;
  }

  /** What paths are drawn from. */
  static final class Material {
    private final Signal signal;
    private final OriginLog origins;
    private final Analogues analogues;

    /** Shape {@code [expert][step]}. */
    private final double[][] centres;

    Material(Signal signal, OriginLog origins, Analogues analogues, double[][] centres) {
      this.signal = signal;
      this.origins = origins;
      this.analogues = analogues;
      this.centres = centres;
    }

    /** Analogues by their weights, evenly spread, shape {@code [count]}. */
    private Origin[] spread(int count) {
      Origin[] chosen = new Origin[count];
      for (int index = 0; index < count; index++) {
        chosen[index] = origins.get(analogues.at((index + 0.5) / count));
      }
      return chosen;
    }

    /** The expert's centre plus what it erred by from {@code origin}. */
    private double sample(Origin origin, int expert, int ahead) {
      double erred = signal.at(origin.step() + ahead + 1) - origin.centre(expert, ahead);
      return Math.max(0, centres[expert][ahead] + erred);
    }
  }

  /** Paths as they were drawn, before recalibration. */
  final class Sample {
    /** Shape {@code [step][rank]}, ascending. */
    private final double[][] sorted;

    /** Shape {@code [step][rank]}: the path of that rank. */
    private final int[][] ranked;

    private final double[][][] experts;

    private Sample(double[][] sorted, int[][] ranked, double[][][] experts) {
      this.sorted = sorted;
      this.ranked = ranked;
      this.experts = experts;
    }

    PendingForecast pending(long step) {
      return new PendingForecast(step, sorted, experts);
    }

    /** The recalibrated forecast of the steps after {@code window}. */
    Forecast forecast(IndicatorWindow window, int column, Recalibration recalibration) {
      double[][][] samples = new double[steps][1][];
      for (int ahead = 0; ahead < steps; ahead++) {
        double[] levels = recalibration.rawLevels(ahead, paths);
        samples[ahead][0] = moved(sorted[ahead], ranked[ahead], levels);
      }
      TimeGrid grid = new TimeGrid(window.grid().end(), window.grid().step(), steps);
      return Forecast.of(grid, List.of(window.indicators().get(column)), samples);
    }
  }

  Sample sample(Material material, ExpertWeights weights, long seed) {
    double[][] drawn = drawn(material, weights, uniforms(seed));
    AscendingOrder order = new AscendingOrder(paths);
    double[][] sorted = new double[steps][paths];
    int[][] ranked = new int[steps][];
    for (int ahead = 0; ahead < steps; ahead++) {
      ranked[ahead] = order.of(drawn[ahead]);
      for (int rank = 0; rank < paths; rank++) {
        sorted[ahead][rank] = drawn[ahead][ranked[ahead][rank]];
      }
    }
    return new Sample(sorted, ranked, experts(material));
  }

  /** Every path before recalibration, shape {@code [step][path]}. */
  private double[][] drawn(Material material, ExpertWeights weights, double[] uniforms) {
    double[][] cumulated = new double[leads.count()][];
    Arrays.setAll(cumulated, weights::cumulated);
    Origin[] chosen = material.spread(paths);
    double[][] drawn = new double[steps][paths];
    int[] experts = new int[leads.count()];
    for (int path = 0; path < paths; path++) {
      for (int lead = 0; lead < experts.length; lead++) {
        experts[lead] = expert(cumulated[lead], uniforms[path]);
      }
      for (int ahead = 0; ahead < steps; ahead++) {
        drawn[ahead][path] = material.sample(chosen[path], experts[leads.serving(ahead)], ahead);
      }
    }
    return drawn;
  }

  private static int expert(double[] cumulated, double uniform) {
    int expert = 0;
    while (expert < cumulated.length - 1 && cumulated[expert] <= uniform) {
      expert++;
    }
    return expert;
  }

  /** The van der Corput sequence from a random start: evenly spread whatever part is looked at. */
  private double[] uniforms(long seed) {
    double start = new SplittableRandom(seed).nextDouble();
    double[] uniforms = new double[paths];
    for (int path = 0; path < paths; path++) {
      double reversed = (Integer.reverse(path) >>> 1) / (double) (1L << 31);
      uniforms[path] = (start + reversed) % 1.0;
    }
    return uniforms;
  }

  private double[][][] experts(Material material) {
    int samples = Math.min(SCORED_SAMPLES, material.analogues.count());
    Origin[] chosen = material.spread(samples);
    double[][][] experts = new double[leads.count()][material.centres.length][samples];
    for (int lead = 0; lead < leads.count(); lead++) {
      for (int expert = 0; expert < material.centres.length; expert++) {
        for (int sample = 0; sample < samples; sample++) {
          experts[lead][expert][sample] = material.sample(chosen[sample], expert, leads.lead(lead));
        }
        Arrays.sort(experts[lead][expert]);
      }
    }
    return experts;
  }

  /** Samples moved to their raw levels, ranks kept; equal samples are ranked in their order. */
  private static double[] moved(double[] sorted, int[] ranked, double[] levels) {
    double[] moved = new double[sorted.length];
    for (int rank = 0; rank < sorted.length; rank++) {
      moved[ranked[rank]] = at(sorted, levels[rank]);
    }
    return moved;
  }

  /** The value at a level, linear between the middles of the ranks. */
  private static double at(double[] sorted, double level) {
    double position = Math.max(0, Math.min(sorted.length - 1.0, level * sorted.length - 0.5));
    int below = (int) position;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
