package dev.harmony.flow.training;

import dev.harmony.flow.ForecastOrigin;
import dev.harmony.series.IndicatorWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A moment in the part of a history that is not learnt from.
 *
 * @param record the history
 * @param columns the indicators that are looked at
 * @param row the first row that is not known
 */
record ValidationMoment(TrainingRecord record, List<Integer> columns, int row) {
  private static final int WIDEST = 8;

  /**
   * A random moment of {@code record} whose next {@code steps} rows are known where there are so
   * many.
   */
  static ValidationMoment of(TrainingRecord record, int steps, Random random) {
    List<Integer> columns = new ArrayList<>(IntStream.range(0, record.columns()).boxed().toList());
    Collections.shuffle(columns, random);
    int first = record.learnt();
    int latest = Math.max(first, record.observed().window().length() - steps);
    return new ValidationMoment(
        record,
        List.copyOf(columns.subList(0, Math.min(WIDEST, columns.size()))),
        first + random.nextInt(latest - first + 1));
  }

  /** What a network is asked. */
  ForecastOrigin origin() {
    return new ForecastOrigin(record.observed(), row, columns);
  }

  /** The values that are asked for where this is window {@code window} of a batch. */
  List<ValidationQuestion> questions(int window, List<Integer> leads) {
    IndicatorWindow rows =
        record.observed().window().only(columns.stream().mapToInt(Integer::intValue).toArray());
    IndicatorWindow learnt = rows.slice(0, record.learnt());
    List<ValidationQuestion> questions = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      double newest = rows.value(row - 1, column);
      double unit = Reference.unrest(learnt, column);
      String series = record.name() + " " + rows.indicators().get(column).name();
      for (int index = 0; index < leads.size() && Double.isFinite(newest) && unit > 0; index++) {
        int target = row + leads.get(index) - 1;
        double observed = target < rows.length() ? rows.value(target, column) : Double.NaN;
        if (Double.isFinite(observed)) {
          double[] moves = Reference.moves(learnt, column, leads.get(index));
          double reference = Reference.score(Reference.around(newest, moves), observed) / unit;
          questions.add(
              new ValidationQuestion(series, window, column, index, observed, unit, reference));
        }
      }
    }
    return questions;
  }
}
