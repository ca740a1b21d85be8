package dev.harmony.report;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.HarmonyRun;
import dev.harmony.simulation.ModelUse;
import dev.harmony.simulation.OracleBound;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.RivalGrid;
import dev.harmony.simulation.Score;
import dev.harmony.simulation.Scoring;
import dev.harmony.trace.TraceDescription;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code report.json}: the figures of a replay for machines. Numbers are numbers, shares are
 * fractions of one, durations are seconds, instants are ISO 8601 in UTC. What does not exist is
 * left out. The same replay gives the same bytes on every machine.
 */
final class ReportJson {

  /** The shape of the document; another number when a field changes its meaning or goes. */
  private static final int FORMAT = 1;

  /** Writes the digits of a number alike on every Java. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final ReplayFigures figures;
  private final ReplayOutcome outcome;

  private ReportJson(ReplayFigures figures) {
    this.figures = figures;
    this.outcome = figures.outcome();
  }

  /** The document of {@code figures}. */
  static ObjectNode of(ReplayFigures figures) {
    return new ReportJson(figures).document();
  }

  private ObjectNode document() {
    ObjectNode document = object();
    document.put("format", FORMAT);
    document.put("version", figures.version());
    document.put("seed", outcome.world().settings().seed());
    document.set("headline", headline());
    document.set("trace", trace());
    document.set("policy", SettingsJson.policy(outcome.world().policy()));
    document.set("simulation", SettingsJson.simulation(outcome.world()));
    document.set("testPart", testPart());
    outcome
        .harmony()
        .flatMap(HarmonyRun::model)
        .ifPresent(use -> document.set("model", model(use)));
    ArrayNode results = document.putArray("results");
    figures.standings().forEach(each -> results.add(result(each)));
    figures.runs().ifPresent(runs -> document.set("runs", runs.json()));
    figures
        .equalViolations()
        .ifPresent(equal -> document.set("equalViolations", equalViolations(equal)));
    oracle().ifPresent(oracle -> document.set("oracle", oracle));
    ObjectNode grids = document.putObject("grids");
    outcome.grids().forEach(grid -> grids.set(grid.family().word(), grid(grid)));
    outcome.frontier().ifPresent(each -> document.set("frontier", FrontierJson.frontier(each)));
    figures
        .reliability()
        .ifPresent(each -> document.set("reliability", FrontierJson.reliability(each)));
    return document;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode headline() {
    Headline headline = Headline.of(figures);
    ObjectNode node = object();
    node.put("verdict", headline.verdict().name());
    node.put("sentence", headline.sentence());
    ArrayNode facts = node.putArray("facts");
    headline.facts().forEach(facts::add);
    return node;
  }

  private ObjectNode trace() {
    TraceDescription trace = outcome.trace();
    ObjectNode node = object();
    node.put("name", trace.name());
    node.put("format", trace.format().word());
    node.put("smoothed", trace.smoothed());
    node.put("demand", outcome.world().demand().indicator());
    node.put("start", figures.grid().start().toString());
    node.put("end", figures.grid().end().toString());
    node.put("stepSeconds", outcome.world().demand().stepSeconds());
    node.put("steps", figures.grid().length());
    node.put("meanDemand", outcome.world().demand().mean(0, figures.grid().length()));
    node.put("peakDemand", outcome.world().demand().peak(0, figures.grid().length()));
    node.put("observedSteps", observedSteps());
    if (!outcome.skippedRows().isEmpty()) {
      ObjectNode skipped = node.putObject("skippedRows");
      new TreeMap<>(outcome.skippedRows())
          .forEach((reason, rows) -> skipped.put(reason.name(), rows));
    }
    return node;
  }

  private int observedSteps() {
    int observed = 0;
    for (int step = 0; step < figures.grid().length(); step++) {
      observed += outcome.world().demand().observedDemand(step).isPresent() ? 1 : 0;
    }
    return observed;
  }

  private ObjectNode testPart() {
    ObjectNode node = object();
    node.put("start", figures.testStart().toString());
    node.put("end", figures.grid().end().toString());
    node.put("firstStep", outcome.testStart());
    node.put("steps", figures.grid().length() - outcome.testStart());
    node.put("reportedOnly", figures.isShort());
    return node;
  }

  private static ObjectNode model(ModelUse use) {
    ObjectNode node = object();
    node.put("name", use.name());
    node.put("revision", use.revision());
    ObjectNode decisions = node.putObject("decisions");
    use.steps().forEach((outcome, steps) -> decisions.put(outcome.name(), steps));
    ArrayNode shares = node.putArray("shares");
    use.shares()
        .forEach((lead, share) -> shares.addObject().put("stepsAhead", lead).put("share", share));
    return node;
  }

  private static ObjectNode result(Standing standing) {
    ObjectNode node = object();
    node.put("name", standing.name());
    node.put("settings", standing.contender().settings());
    Score score = standing.score();
    node.put("gpuHours", score.gpuHours());
    node.put("cost", score.cost());
    node.put("slaViolationRatio", score.slaViolationRatio());
    score.latencyViolationRatio().ifPresent(ratio -> node.put("latencyViolationRatio", ratio));
    node.put("violatedSteps", score.violatedSteps());
    node.put("scaleActions", score.scaleActions());
    node.put("keepsPromise", standing.keepsPromise());
    score.ci95().ifPresent(each -> node.set("ci95", SettingsJson.intervals(each)));
    standing.aboveHindsight().ifPresent(share -> node.put("aboveHpaHindsight", share));
    standing
        .harmonyAbove()
        .ifPresent(share -> node.set("harmonyAbove95", SettingsJson.interval(share)));
    standing.contender().bound().ifPresent(bound -> node.set("oracle", bound(standing, bound)));
    standing
        .contender()
        .run()
        .requests()
        .ifPresent(requests -> node.set("requests", RequestsJson.of(requests)));
    return node;
  }

  private static ObjectNode bound(Standing standing, OracleBound bound) {
    ObjectNode node = object();
    node.put("gpuHours", bound.gpuHours());
    node.put("violatedSteps", bound.violatedSteps());
    node.put("violationPriceReplicaSeconds", bound.price());
    standing.aboveBound().ifPresent(share -> node.put("gap", share));
    return node;
  }

  private static ObjectNode equalViolations(HindsightComparison equal) {
    ObjectNode node = object();
    node.put("rival", ContenderName.HPA_HINDSIGHT.word());
    node.put("slaViolationRatio", equal.slaViolationRatio());
    node.put("rivalGpuHours", equal.rivalGpuHours());
    node.put("above", equal.above());
    equal.gapClosed().ifPresent(share -> node.put("gapClosed", share));
    return node;
  }

  /** The plan of the oracle that could be carried out; its bound stands among the results. */
  private Optional<ObjectNode> oracle() {
    return figures
        .standing(ContenderName.ORACLE)
        .map(
            standing -> {
              Scoring test =
                  new Scoring(outcome.world(), outcome.testStart(), figures.grid().length(), 0);
              Score feasible = test.scoreWithoutIntervals(standing.contender().run());
              ObjectNode node = object();
              node.put("feasibleGpuHours", feasible.gpuHours());
              node.put("feasibleViolatedSteps", feasible.violatedSteps());
              outcome.dualityGap().ifPresent(gap -> node.put("dualityGap", gap));
              return node;
            });
  }

  private static ArrayNode grid(RivalGrid grid) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (RivalGrid.Point point : grid.points()) {
      ObjectNode node = nodes.addObject();
      node.put("setting", point.setting().words());
      point.setting().values().forEach(node::put);
      node.set("history", score(point.history()));
      node.set("test", score(point.test()));
    }
    return nodes;
  }

  private static ObjectNode score(Score score) {
    ObjectNode node = object();
    node.put("gpuHours", score.gpuHours());
    node.put("slaViolationRatio", score.slaViolationRatio());
    return node;
  }
}
