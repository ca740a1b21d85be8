package dev.harmony.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.simulation.ContenderRun;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.workload.ScalingPolicy;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a contender has cost since the test part began, at the beginning of every {@code everySteps}
 * steps and at the end.
 */
final class CumulativeCost {

  private static final int MOST_POINTS = 1500;
  private static final double HOUR_SECONDS = 3600;
  private static final MathContext DIGITS = new MathContext(6);

  private CumulativeCost() {}

  static ObjectNode of(ReplayOutcome outcome, ContenderRun run) {
    ScalingPolicy policy = outcome.world().policy();
    double price = policy.gpusPerReplica() * policy.cost().gpuHourPrice() / HOUR_SECONDS;
    int steps = run.length() - outcome.testStart();
    int every = (steps + MOST_POINTS - 1) / MOST_POINTS;
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("everySteps", every);
    ArrayNode values = node.putArray("values");
    values.add(0);
    double sum = 0;
    for (int from = outcome.testStart(); from < run.length(); from += every) {
      sum += price * run.replicaSeconds(from, Math.min(run.length(), from + every));
      values.add(new BigDecimal(sum).round(DIGITS).doubleValue());
    }
    return node;
  }
}
