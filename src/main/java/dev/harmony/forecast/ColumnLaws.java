package dev.harmony.forecast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The laws that the members of a pool give one indicator at one moment, as equally likely samples.
 */
final class ColumnLaws {

  private final Moment moment;
  private final int column;
  private final Signal signal;
  private final List<String> outside;
  private final double floor;
  private final int samples;

  /** By member of the inside. */
  private final MemberLaw[] laws;

  /**
   * The laws of {@code column}.
   *
   * @param floor no sample lies below it
   * @param samples how many each law has
   */
  ColumnLaws(Moment moment, int column, PoolComposition composition, double floor, int samples) {
    this.moment = moment;
    this.column = column;
    this.signal = moment.signals().of(column);
    this.outside = composition.outside();
    this.floor = floor;
    this.samples = samples;
    this.laws = new MemberLaw[composition.members().size()];
    Map<ErrorLaw, Origin[]> spread = new HashMap<>();
    for (int index = 0; index < laws.length; index++) {
      PoolMember member = composition.members().get(index);
      Origin[] origins = spread.computeIfAbsent(member.errors(), this::origins);
      laws[index] = new MemberLaw(composition.expertOf(member), member.share(), origins);
    }
  }

  private Origin[] origins(ErrorLaw law) {
    int[] chosen = moment.analogues(column, law).spread(samples);
    return Arrays.stream(chosen).mapToObj(moment::origin).toArray(Origin[]::new);
  }

  /** Whether a member has a law now: a forecast from outside may be missing. */
  boolean isPresent(int member) {
    return member < laws.length
        ? laws[member].isPresent()
        : moment.outside().containsKey(outside.get(member - laws.length));
  }

  /**
   * A member's samples of one step ahead, counted from zero.
   *
   * @return shape {@code [sample]}; empty for a forecast from outside that is missing
   */
  double[] samples(int member, int ahead) {
    if (member < laws.length) {
      return isPresent(member) ? laws[member].samples(ahead) : new double[0];
    }
    return Optional.ofNullable(moment.outside().get(outside.get(member - laws.length)))
        .map(forecast -> thinned(forecast, ahead))
        .orElseGet(() -> new double[0]);
  }

  /** As many evenly spread order statistics as every other law has samples. */
  private double[] thinned(Forecast forecast, int ahead) {
    double[] sorted = forecast.marginal(ahead, column);
    Arrays.sort(sorted);
    double[] thinned = new double[samples];
    for (int index = 0; index < samples; index++) {
      thinned[index] = sorted[(int) ((index + 0.5) / samples * sorted.length)];
    }
    return thinned;
  }

  /** What a member of the inside erred by from an origin; zero where the outcome is not known. */
  double error(int member, Origin origin, int ahead) {
    double error = origin.isObserved(column) ? laws[member].error(origin, ahead) : 0;
    return Double.isNaN(error) ? 0 : error;
  }

  /** The law of one member: its centre and its errors from chosen origins. */
  private final class MemberLaw {
    private final int expert;
    private final double share;
    private final Origin[] origins;

    private MemberLaw(int expert, double share, Origin[] origins) {
      this.expert = expert;
      this.share = share;
      this.origins = origins;
    }

    /** Whether its expert says something now, and said something in a past that may come again. */
    private boolean isPresent() {
      return moment.now().outlook(expert).isKnown()
          && (origins.length == 0
              || Arrays.stream(origins).anyMatch(origin -> origin.outlook(expert).isKnown()));
    }

    private double[] samples(int ahead) {
      Origin now = moment.now();
      double middle = centre(now, ahead);
      double scale = now.outlook(expert).scale(column, ahead);
      double[] drawn = new double[samples];
      int count = 0;
      for (Origin origin : origins) {
        double error = error(origin, ahead) * (scale / origin.outlook(expert).scale(column, ahead));
        if (!Double.isNaN(error)) {
          drawn[count++] = Math.max(floor, middle + error);
        }
      }
      return filled(drawn, count);
    }

    /** NaN where the outcome was not observed. */
    private double error(Origin origin, int ahead) {
      return signal.observed(origin.step() + ahead + 1) - centre(origin, ahead);
    }

    private double centre(Origin origin, int ahead) {
      double centre = origin.outlook(expert).centre(column, ahead);
      if (share >= 1) {
        return centre;
      }
      double newest = signal.at(origin.step());
      return newest + share * (centre - newest);
    }

    /** Samples whose outcome was not observed repeat the others; without any, the newest value. */
    private double[] filled(double[] drawn, int count) {
      double newest = Math.max(floor, signal.at(moment.now().step()));
      for (int index = count; index < drawn.length; index++) {
        drawn[index] = count == 0 ? newest : drawn[index - count];
      }
      return drawn;
    }
  }
}
