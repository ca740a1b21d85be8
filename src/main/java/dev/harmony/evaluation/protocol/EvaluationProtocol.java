package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.EvaluationCase;
import dev.harmony.evaluation.score.ComparedLoss;
import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.SeriesScores;
import java.util.List;
import java.util.function.Supplier;

/** Which records are forecast when, and how scores are summed up. */
public interface EvaluationProtocol {

  /** The name of the protocol. */
  String name();

  /**
   * The form of the continuous ranked probability score that this protocol speaks of, and of how
   * many steps ahead it speaks first; forecasters are compared by it.
   */
  default ComparedLoss compared() {
    return ComparedLoss.USUAL;
  }

  /** What the user should know, one line each. */
  default List<String> notes() {
    return List.of();
  }

  /** The records, each read when it is asked for. */
  List<Supplier<EvaluationCase>> cases();

  /** The scores of these cases, summed up; the most important table first. */
  List<ScoreTable> tables(List<SeriesScores> scores);
}
