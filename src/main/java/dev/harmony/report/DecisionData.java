package dev.harmony.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.decision.Assessment;
import dev.harmony.decision.Reason;
import dev.harmony.plan.Constraint;
import dev.harmony.series.TimeGrid;
import dev.harmony.simulation.DecisionRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The decisions that {@code report.html} lists: those that changed the number of replicas, and the
 * first of each spell in which something kept the forecast from deciding. Each is an array of what
 * {@code columns} names.
 */
final class DecisionData {

  private static final MathContext DIGITS = new MathContext(4);

  private final TimeGrid grid;
  private final List<String> rules = new ArrayList<>();

  private DecisionData(TimeGrid grid) {
    this.grid = grid;
  }

  static ObjectNode of(List<DecisionRow> decisions, TimeGrid grid) {
    return new DecisionData(grid).document(decisions);
  }

  private ObjectNode document(List<DecisionRow> decisions) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("taken", decisions.size());
    ArrayNode columns = node.putArray("columns");
    List.of(
            "step",
            "from",
            "wanted",
            "to",
            "reason",
            "constraints",
            "budgetUsed",
            "rule",
            "rank",
            "candidates",
            "price",
            "now",
            "chosen",
            "alternatives")
        .forEach(columns::add);
    ArrayNode rows = node.putArray("rows");
    for (int index = 0; index < decisions.size(); index++) {
      DecisionRow row = decisions.get(index);
      boolean begins = index == 0 || row.reason() != decisions.get(index - 1).reason();
      if (row.changes() || (begins && isTrouble(row.reason()))) {
        rows.add(row(row));
      }
    }
    ArrayNode names = node.putArray("rules");
    rules.forEach(names::add);
    node.set("reasons", words());
    return node;
  }

  private static boolean isTrouble(Reason reason) {
    return switch (reason) {
      case SLA_RISK, COST_SAVING, CHEAPEST -> false;
      case REACTIVE_FLOOR, METRICS_MISSING, MODEL_MISSING, NO_FORECAST, BEYOND_BOUNDS -> true;
    };
  }

  private ArrayNode row(DecisionRow decision) {
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    row.add(grid.indexOf(decision.at()));
    row.add(decision.fromReplicas());
    row.add(decision.wantedReplicas());
    row.add(decision.replicas());
    row.add(decision.reason().name());
    ArrayNode constraints = row.addArray();
    decision.constraints().stream().sorted().map(Constraint::name).forEach(constraints::add);
    add(row, decision.budget().realizedRatio() / decision.budget().tolerance());
    decision.weighed().ifPresent(weighed -> weighed(row, weighed));
    return row;
  }

  private void weighed(ArrayNode row, DecisionRow.Weighed weighed) {
    if (!rules.contains(weighed.rule())) {
      rules.add(weighed.rule());
    }
    row.add(rules.indexOf(weighed.rule()));
    row.add(weighed.rank());
    row.add(weighed.candidates());
    add(row, weighed.price());
    assessment(row.addArray(), weighed.current());
    assessment(row.addArray(), weighed.chosen());
    ArrayNode alternatives = row.addArray();
    weighed.alternatives().forEach(each -> assessment(alternatives.addArray(), each));
  }

  private static void assessment(ArrayNode node, Assessment assessment) {
    node.add(assessment.replicas());
    add(node, assessment.violationProbability());
    add(node, assessment.expectedCost());
  }

  private static void add(ArrayNode node, double value) {
    node.add(new BigDecimal(value).round(DIGITS).doubleValue());
  }

  private static ObjectNode words() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (Reason reason : Reason.values()) {
      node.put(reason.name(), Words.of(reason));
    }
    return node;
  }
}
