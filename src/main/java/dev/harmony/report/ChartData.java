package dev.harmony.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.ContenderRun;
import dev.harmony.simulation.DemandSeries;
import dev.harmony.simulation.HarmonyRun;
import dev.harmony.simulation.PredictiveBand;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.Scoring;
import dev.harmony.workload.ServiceLevelObjective;
import java.util.OptionalDouble;

/**
 * What the charts of {@code report.html} are drawn from. Demand is in replicas: divided by what one
 * replica serves. Times are steps of the trace; {@code points} are those of {@link DisplayGrid}.
 */
final class ChartData {

  private static final double MILLIS = 1000.0;

  private final ReplayFigures figures;
  private final ReplayOutcome outcome;
  private final DemandSeries demand;
  private final DisplayGrid display;
  private final double capacity;
  private final OptionalDouble latencySeconds;

  private ChartData(ReplayFigures figures) {
    this.figures = figures;
    this.outcome = figures.outcome();
    this.demand = outcome.world().demand();
    this.display = DisplayGrid.of(demand.length());
    this.capacity = outcome.world().policy().capacity().perReplica();
    this.latencySeconds =
        new Scoring(outcome.world(), outcome.testStart(), demand.length(), 0).latencySeconds();
  }

  /** The data of {@code figures}. */
  static ObjectNode of(ReplayFigures figures) {
    return new ChartData(figures).document();
  }

  private ObjectNode document() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("start", figures.grid().start().toEpochMilli() / MILLIS);
    node.put("stepSeconds", demand.stepSeconds());
    node.put("steps", demand.length());
    node.put("stepsPerPoint", display.stepsPerPoint());
    node.put("testStart", outcome.testStart());
    node.put("tolerance", figures.tolerance());
    node.put("budgetSteps", budgetSteps());
    node.put("capacity", capacity);
    node.put("unit", unit());
    latencySeconds.ifPresent(seconds -> node.put("latencySeconds", seconds));
    node.set("demand", packed(display.means(step -> demand.demand(step) / capacity)));
    node.set("outages", runs(display.runs(step -> demand.observedDemand(step).isEmpty())));
    outcome.harmony().map(HarmonyRun::band).ifPresent(band -> node.set("band", band(band)));
    ArrayNode contenders = node.putArray("contenders");
    figures.standings().forEach(each -> contenders.add(contender(each)));
    FrontierData.addTo(node, figures);
    outcome
        .harmony()
        .ifPresent(run -> node.set("decisions", DecisionData.of(run.decisions(), demand.grid())));
    return node;
  }

  private int budgetSteps() {
    double seconds =
        outcome.world().policy().objectives().stream()
            .map(ServiceLevelObjective::budgetWindow)
            .mapToDouble(window -> window.toMillis() / MILLIS)
            .max()
            .orElseThrow();
    return (int) Math.min(Integer.MAX_VALUE, Math.round(seconds / demand.stepSeconds()));
  }

  private String unit() {
    return outcome.world().policy().demand().indicator().unit().symbol();
  }

  private ObjectNode band(PredictiveBand band) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("leadSteps", band.leadSteps());
    ArrayNode levels = node.putArray("levels");
    ArrayNode quantiles = node.putArray("quantiles");
    for (int level = 0; level < PredictiveBand.LEVELS.size(); level++) {
      int index = level;
      levels.add(PredictiveBand.LEVELS.get(level));
      quantiles.add(
          packed(display.means(step -> Math.max(0, band.quantile(index, step)) / capacity)));
    }
    return node;
  }

  private ObjectNode contender(Standing standing) {
    ContenderRun run = standing.contender().run();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", standing.name());
    node.put("family", standing.family());
    node.put("choice", standing.choice());
    node.put("isBound", standing.contender().name() == ContenderName.ORACLE);
    node.put("gpuHours", standing.score().gpuHours());
    node.put("slaViolationRatio", standing.score().slaViolationRatio());
    node.set("ready", packed(display.means(run::readyAverage)));
    node.set("violated", runs(display.runs(run::violated)));
    node.set("cost", CumulativeCost.of(outcome, run));
    if (latencySeconds.isPresent()) {
      node.set("wait", packed(display.means(run::waitSeconds)));
    }
    return node;
  }

  private static ObjectNode packed(double[] values) {
    return PackedSeries.of(values);
  }

  private static ArrayNode runs(int[] runs) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    for (int run : runs) {
      node.add(run);
    }
    return node;
  }
}
