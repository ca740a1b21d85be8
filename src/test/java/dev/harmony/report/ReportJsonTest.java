package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.FrontierStudy;
import dev.harmony.simulation.RivalFamily;
import dev.harmony.simulation.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

  /** Every field that a document may have, with what it must hold; list items as {@code []}. */
  private static final Map<String, Predicate<JsonNode>> SCHEMA =
      Map.ofEntries(
          Map.entry("format", JsonNode::isInt),
          Map.entry("version", JsonNode::isTextual),
          Map.entry("seed", JsonNode::isIntegralNumber),
          Map.entry("results[].name", node -> ContenderName.of(node.asText()).isPresent()),
          Map.entry("results[].settings", JsonNode::isTextual),
          Map.entry("results[].gpuHours", ReportJsonTest::isAmount),
          Map.entry("results[].cost", ReportJsonTest::isAmount),
          Map.entry("results[].slaViolationRatio", ReportJsonTest::isShare),
          Map.entry("results[].latencyViolationRatio", ReportJsonTest::isShare),
          Map.entry("results[].violatedSteps", JsonNode::isInt),
          Map.entry("results[].scaleActions", JsonNode::isInt),
          Map.entry("results[].keepsPromise", JsonNode::isBoolean),
          Map.entry("results[].ci95.gpuHours", ReportJsonTest::isInterval),
          Map.entry("results[].ci95.slaViolationRatio", ReportJsonTest::isInterval),
          Map.entry("results[].aboveHpaHindsight", JsonNode::isNumber),
          Map.entry("results[].harmonyAbove95", ReportJsonTest::isInterval),
          Map.entry("results[].oracle.gpuHours", ReportJsonTest::isAmount),
          Map.entry("results[].oracle.violatedSteps", JsonNode::isNumber),
          Map.entry("results[].oracle.violationPriceReplicaSeconds", JsonNode::isNumber),
          Map.entry("results[].oracle.gap", ReportJsonTest::isAmount));

  private static boolean isAmount(JsonNode node) {
    return node.isNumber() && node.asDouble() >= 0;
  }

  private static boolean isShare(JsonNode node) {
    return isAmount(node) && node.asDouble() <= 1;
  }

  private static boolean isInterval(JsonNode node) {
    return node.isArray()
        && node.size() == 2
        && node.get(0).isNumber()
        && node.get(0).asDouble() <= node.get(1).asDouble();
  }

  @Test
  void everyFieldHoldsWhatItMust() throws JsonProcessingException {
    Set<String> seen = new TreeSet<>();
    for (JsonNode document : List.of(document(), hostile())) {
      check("", document, seen);
    }
    Set<String> missing = new TreeSet<>(SCHEMA.keySet());
    missing.removeAll(seen);
    assertEquals(Set.of(), missing, "fields that never appeared");
  }

  /** Checks what {@code node} holds; fields of results that the schema does not know are wrong. */
  private static void check(String path, JsonNode node, Set<String> seen) {
    seen.add(path);
    assertFalse(node.isNull(), path + " is null");
    assertTrue(!node.isFloatingPointNumber() || Double.isFinite(node.asDouble()), path);
    if (SCHEMA.containsKey(path)) {
      assertTrue(SCHEMA.getOrDefault(path, each -> false).test(node), path + " is " + node);
    } else if (node.isArray()) {
      node.forEach(item -> check(path + "[]", item, seen));
    } else if (node.isObject()) {
      node.properties().forEach(field -> check(join(path, field.getKey()), field.getValue(), seen));
    } else {
      assertFalse(path.startsWith("results"), "unknown field " + path);
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  @Test
  void fieldsStandInAnOrderThatNeverChanges() throws JsonProcessingException {
    assertEquals(
        List.of(
            "format",
            "version",
            "seed",
            "headline",
            "trace",
            "policy",
            "simulation",
            "testPart",
            "results",
            "equalViolations",
            "oracle",
            "grids",
            "frontier",
            "reliability"),
        names(document()));
    assertEquals(
        List.of("name", "settings", "gpuHours", "cost", "slaViolationRatio"),
        names(document().path("results").path(0)).subList(0, 5));
  }

  @Test
  void figuresAreThoseOfTheReplayToTheLastDigit() throws JsonProcessingException {
    JsonNode results = document().path("results");
    List<Standing> standings = Outcomes.figures().standings();
    assertEquals(standings.size(), results.size());
    for (int index = 0; index < standings.size(); index++) {
      JsonNode result = results.get(index);
      Standing standing = standings.get(index);
      assertEquals(standing.name(), result.path("name").asText());
      assertEquals(standing.score().gpuHours(), result.path("gpuHours").asDouble());
      assertEquals(standing.score().cost(), result.path("cost").asDouble());
      assertEquals(
          standing.score().slaViolationRatio(), result.path("slaViolationRatio").asDouble());
      assertEquals(standing.score().scaleActions(), result.path("scaleActions").asInt());
    }
  }

  @Test
  void theFrontierHoldsEveryFamilyWithItsPoints() throws JsonProcessingException {
    JsonNode frontier = document().path("frontier");
    FrontierStudy study = Outcomes.real().frontier().orElseThrow();
    List<String> families = new ArrayList<>(List.of("harmony"));
    Outcomes.real().grids().forEach(grid -> families.add(grid.family().word()));
    assertEquals(families, frontier.path("families").findValuesAsText("name"));
    assertEquals(1 + RivalFamily.values().length, families.size());
    JsonNode ours = frontier.path("families").path(0).path("points");
    assertEquals(study.tolerances().size(), ours.size());
    for (int index = 0; index < ours.size(); index++) {
      Score score = study.ours().points().get(index).score();
      assertEquals(study.tolerances().get(index), ours.get(index).path("tolerance").asDouble());
      assertEquals(score.gpuHours(), ours.get(index).path("gpuHours").asDouble());
      assertTrue(isInterval(ours.get(index).path("ci95").path("gpuHours")));
    }
    JsonNode rival = frontier.path("families").path(1);
    assertEquals(84, rival.path("points").size());
    assertTrue(isShare(rival.path("hypervolume")));
    assertTrue(rival.path("equalViolations").path("setting").isTextual());
    assertTrue(isShare(frontier.path("oracle").path("hypervolume")));
  }

  @Test
  void theReliabilityOfDecisionsCountsEachOnce() throws JsonProcessingException {
    JsonNode reliability = document().path("reliability");
    int counted = 0;
    for (JsonNode bin : reliability.path("bins")) {
      counted += bin.path("decisions").asInt();
      assertTrue(isShare(bin.path("predicted")) && isShare(bin.path("realized")), bin.toString());
    }
    assertEquals(reliability.path("decisions").asInt(), counted);
    assertTrue(isShare(reliability.path("brierScore")));
  }

  @Test
  void everyContenderThatCompetedIsThere() throws JsonProcessingException {
    List<String> expected =
        ContenderName.usual().stream()
            .filter(name -> name != ContenderName.RECORDED)
            .map(ContenderName::word)
            .toList();
    assertEquals(expected, document().path("results").findValuesAsText("name"));
  }

  @Test
  void whatDoesNotExistIsLeftOut() throws JsonProcessingException {
    JsonNode results = document().path("results");
    JsonNode oracle = results.path(results.size() - 1);
    assertEquals("oracle", oracle.path("name").asText());
    assertFalse(oracle.has("ci95"));
    assertFalse(oracle.has("latencyViolationRatio"));
    assertFalse(document().path("simulation").has("poolLimit"));
  }

  @Test
  void theSameReplayGivesTheSameBytes() {
    assertEquals(
        ReportWriter.json(Outcomes.figures()),
        ReportWriter.json(ReplayFigures.of(Outcomes.real(), Outcomes.VERSION)));
  }

  @Test
  void hostileNamesComeBackAsTheyWere() throws JsonProcessingException {
    assertEquals(Outcomes.HOSTILE, hostile().path("trace").path("name").asText());
    assertEquals(Outcomes.HOSTILE, hostile().path("policy").path("name").asText());
  }

  @Test
  void countsTheRowsThatWereSkippedByReason() throws JsonProcessingException {
    Map<ContenderName, Score> scores = Map.of(ContenderName.HARMONY, Outcomes.score(1, 0));
    JsonNode trace =
        new JsonMapper().readTree(ReportWriter.json(Outcomes.with(scores))).path("trace");
    assertEquals(3, trace.path("skippedRows").path("NOTHING_OBSERVED").asLong());
    assertTrue(document().path("trace").path("skippedRows").isMissingNode());
  }

  private static JsonNode document() throws JsonProcessingException {
    return new JsonMapper().readTree(ReportWriter.json(Outcomes.figures()));
  }

  private static JsonNode hostile() throws JsonProcessingException {
    return new JsonMapper()
        .readTree(ReportWriter.json(ReplayFigures.of(Outcomes.hostile(), Outcomes.VERSION)));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
