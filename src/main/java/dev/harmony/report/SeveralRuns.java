package dev.harmony.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The same replay with several seeds: the mean over them, the lowest and the highest.
 *
 * @param runs one for each seed, with the same contenders; not empty
 */
public record SeveralRuns(List<RunScores> runs) {
  static final List<String> COLUMNS =
      List.of(
          "contender", "GPU-hours", "lowest", "highest", "violated", "lowest", "highest", "kept");

  /** Copies the runs. */
  public SeveralRuns {
    runs = List.copyOf(runs);
  }

  /** The seeds in words. */
  public String title() {
    return "Mean, lowest and highest over %d runs, seeds %d to %d"
        .formatted(runs.size(), runs.get(0).seed(), runs.get(runs.size() - 1).seed());
  }

  /** The titles of the columns. */
  public List<String> columns() {
    return COLUMNS;
  }

  /** One row for each contender, in the order of {@link #COLUMNS}. */
  public List<List<String>> rows() {
    return IntStream.range(0, runs.get(0).contenders().size()).mapToObj(this::row).toList();
  }

  private List<String> row(int contender) {
    DoubleSummaryStatistics hours = over(contender, RunScores.Entry::gpuHours);
    DoubleSummaryStatistics ratio = over(contender, RunScores.Entry::slaViolationRatio);
    return List.of(
        name(contender),
        Numerals.amount(hours.getAverage()),
        Numerals.amount(hours.getMin()),
        Numerals.amount(hours.getMax()),
        Numerals.percent(ratio.getAverage()),
        Numerals.percent(ratio.getMin()),
        Numerals.percent(ratio.getMax()),
        kept(contender) + " of " + runs.size());
  }

  private String name(int contender) {
    return runs.get(0).contenders().get(contender).name();
  }

  private long kept(int contender) {
    return runs.stream().filter(run -> run.contenders().get(contender).keepsPromise()).count();
  }

  private DoubleSummaryStatistics over(int contender, ToDoubleFunction<RunScores.Entry> figure) {
    return runs.stream()
        .map(run -> run.contenders().get(contender))
        .mapToDouble(figure)
        .summaryStatistics();
  }

  /** The same for machines. */
  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode seeds = node.putArray("seeds");
    runs.forEach(run -> seeds.add(run.seed()));
    ArrayNode results = node.putArray("results");
    for (int contender = 0; contender < runs.get(0).contenders().size(); contender++) {
      ObjectNode result = results.addObject();
      result.put("name", name(contender));
      result.set("gpuHours", json(over(contender, RunScores.Entry::gpuHours)));
      result.set("slaViolationRatio", json(over(contender, RunScores.Entry::slaViolationRatio)));
      result.put("keptPromise", kept(contender));
    }
    return node;
  }

  private static ObjectNode json(DoubleSummaryStatistics over) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("mean", over.getAverage());
    node.put("lowest", over.getMin());
    node.put("highest", over.getMax());
    return node;
  }
}
