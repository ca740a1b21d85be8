package dev.harmony.forecast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The laws that the members of a pool give one indicator at one moment, as equally likely samples. */
final class ColumnLaws {

  private final Moment moment;
  private final int column;
  private final PoolComposition composition;
  private final double floor;
  private final int samples;

  /** Shape {@code [member][sample]}: the origins whose errors are taken. */
  private final int[][] chosen;

  /**
   * The laws of {@code column}.
   *
   * @param floor no sample lies below it
   * @param samples how many each law has
   */
  ColumnLaws(Moment moment, int column, PoolComposition composition, double floor, int samples) {
    this.moment = moment;
    this.column = column;
    this.composition = composition;
    this.floor = floor;
    this.samples = samples;
    List<PoolMember> members = composition.members();
    this.chosen = new int[members.size()][];
    Map<ErrorLaw, int[]> spread = new HashMap<>();
    for (int member = 0; member < chosen.length; member++) {
      chosen[member] =
          spread.computeIfAbsent(
              members.get(member).errors(), law -> moment.analogues(column, law).spread(samples));
    }
  }

  /** How many members there are. */
  int members() {
    return composition.size();
  }

  /**
   * A member's samples of one step ahead, counted from zero.
   *
   * @return shape {@code [sample]}; empty for a forecast from outside that is missing
   */
  double[] samples(int member, int ahead) {
    return member < chosen.length ? inside(member, ahead) : outside(member - chosen.length, ahead);
  }

  private double[] outside(int index, int ahead) {
    return Optional.ofNullable(moment.outside().get(composition.outside().get(index)))
        .filter(forecast -> ahead < forecast.steps())
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

  private double[] inside(int member, int ahead) {
    double[] drawn = new double[samples];
    int count = 0;
    Signal signal = moment.signals().of(column);
    Centre centre = new Centre(composition, member);
    double middle = centre.of(moment.now(), signal, ahead);
    double scale = centre.scale(moment.now(), ahead);
    for (int index : chosen[member]) {
      Origin origin = moment.origin(index);
      long outcome = origin.step() + ahead + 1;
      if (signal.isObserved(outcome)) {
        double error = signal.at(outcome) - centre.of(origin, signal, ahead);
        double scaled = error * (scale / centre.scale(origin, ahead));
        drawn[count++] = Math.max(floor, middle + scaled);
      }
    }
    return filled(drawn, count, Math.max(floor, signal.at(moment.now().step())));
  }

  /** Samples whose outcome was not observed repeat the others; without any, the newest value. */
  private static double[] filled(double[] drawn, int count, double newest) {
    for (int index = count; index < drawn.length; index++) {
      drawn[index] = count == 0 ? newest : drawn[index - count];
    }
    return drawn;
  }

  /** What a member erred by from an origin; zero where the outcome was not observed. */
  double error(int member, Origin origin, int ahead) {
    Signal signal = moment.signals().of(column);
    long outcome = origin.step() + ahead + 1;
    boolean observed = origin.isObserved(column) && signal.isObserved(outcome);
    Centre centre = new Centre(composition, member);
    return observed ? signal.at(outcome) - centre.of(origin, signal, ahead) : 0;
  }

  /** The centre of a member of this column. */
  private final class Centre {
    private final int expert;
    private final double share;

    private Centre(PoolComposition composition, int member) {
      PoolMember chosenMember = composition.members().get(member);
      this.expert = composition.expertOf(chosenMember);
      this.share = chosenMember.share();
    }

    private double of(Origin origin, Signal signal, int ahead) {
      double centre = origin.outlook(expert).centre(column, ahead);
      if (share >= 1) {
        return centre;
      }
      double newest = signal.at(origin.step());
      return newest + share * (centre - newest);
    }

    private double scale(Origin origin, int ahead) {
      return origin.outlook(expert).scale(column, ahead);
    }
  }
}
