package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.EvaluationCase;
import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.SeriesScores;
import java.util.List;
import java.util.function.Supplier;

/** Which records are forecast when, and how scores are summed up. */
public interface EvaluationProtocol {

  /** The name of the protocol. */
  String name();

  /** The records, each read when it is asked for. */
  List<Supplier<EvaluationCase>> cases();

  /** The scores of these cases, summed up; the most important table first. */
  List<ScoreTable> tables(List<SeriesScores> scores);
}
