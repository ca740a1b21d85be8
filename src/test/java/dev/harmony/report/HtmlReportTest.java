package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.DecisionRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"replay\">(.*?)</script>", Pattern.DOTALL);

  @Test
  void theHeadlineAndEveryFigureStandInThePageItself() {
    String page = text(HtmlReport.of(Outcomes.figures()));
    Headline headline = Headline.of(Outcomes.figures());
    assertTrue(page.contains(headline.sentence()), page.substring(0, 1000));
    headline.facts().forEach(fact -> assertTrue(page.contains(fact), fact));
    for (Standing standing : Outcomes.figures().standings()) {
      assertTrue(page.contains(standing.name()));
      assertTrue(page.contains(Numerals.amount(standing.score().gpuHours())), standing.name());
    }
  }

  /** What a reader sees without scripts and styles. */
  private static String text(String html) {
    return html.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "")
        .replaceAll("<[^>]+>", "")
        .replace("&#39;", "'")
        .replace('\u00a0', ' ');
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    String html = HtmlReport.of(Outcomes.figures());
    assertFalse(html.matches("(?s).*<(link|img|iframe|object|embed|base|form action)\\b.*"));
    assertFalse(html.matches("(?s).*\\s(src|href)=\"(?!#).*"));
    assertFalse(html.contains("@import"));
    assertFalse(html.contains("url("));
    assertTrue(html.contains("default-src &#39;none&#39;"), html.substring(0, 400));
  }

  @Test
  void onlyScriptsAndStylesWithTheirHashMayRun() {
    String html = HtmlReport.of(Outcomes.figures());
    String policy =
        find(html, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")
            .replace("&#39;", "'");
    List<String> parts = findAll(html, "<script>(.*?)</script>");
    parts.addAll(findAll(html, "<style>(.*?)</style>"));
    assertEquals(4, parts.size());
    parts.forEach(part -> assertTrue(policy.contains(hash(part)), part.substring(0, 60)));
    assertFalse(policy.contains("unsafe"));
    assertEquals(
        List.of(), findAll(html.replaceAll("(?s)<script>.*?</script>", ""), "( on[a-z]+=)"));
    assertEquals(List.of(), findAll(html.replaceAll("(?s)<script.*?</script>", ""), "( style=)"));
  }

  @Test
  void hostileNamesAreNoMoreThanText() throws JsonProcessingException {
    String html = HtmlReport.of(ReplayFigures.of(Outcomes.hostile(), Outcomes.VERSION));
    assertFalse(html.contains("<img"));
    assertFalse(html.contains("<script>alert"));
    assertEquals(3, findAll(html, "(</script>)").size());
    assertTrue(html.contains("&lt;img src=x onerror=&#39;alert(2)&#39;&gt;&amp;&quot;"));
    assertTrue(html.contains("{page.title}</dd>"), "a name is not a template");
    assertTrue(data(html).path("contenders").size() > 0);
  }

  @Test
  void theLicenceOfThePlottingLibraryStaysWithIt() {
    String html = HtmlReport.of(Outcomes.figures());
    assertTrue(html.contains("Permission is hereby granted, free of charge"));
    assertTrue(html.contains("uPlot (v1.6.30)"));
  }

  @Test
  void chartsAreDrawnFromWhatHappened() throws JsonProcessingException {
    JsonNode data = data(HtmlReport.of(Outcomes.figures()));
    assertEquals(Outcomes.real().world().demand().length(), data.path("steps").asInt());
    assertEquals(Outcomes.real().testStart(), data.path("testStart").asInt());
    for (JsonNode contender : data.path("contenders")) {
      ContenderName name = ContenderName.of(contender.path("name").asText()).orElseThrow();
      Standing standing = Outcomes.figures().standing(name).orElseThrow();
      assertEquals(
          standing.contender().run().violatedSteps(0, data.path("steps").asInt()),
          marked(contender.path("violated")));
      JsonNode costs = contender.path("cost").path("values");
      if (name != ContenderName.ORACLE) {
        double cost = standing.score().cost();
        assertEquals(cost, costs.get(costs.size() - 1).asDouble(), 1e-5 * cost, name.word());
      }
    }
  }

  private static int marked(JsonNode runs) {
    int sum = 0;
    for (int index = 1; index < runs.size(); index += 2) {
      sum += runs.get(index).asInt();
    }
    return sum;
  }

  @Test
  void everyChangeOfTheReplicasIsListedWithItsReason() throws JsonProcessingException {
    JsonNode decisions = data(HtmlReport.of(Outcomes.figures())).path("decisions");
    List<DecisionRow> rows = Outcomes.real().harmony().orElseThrow().decisions();
    assertEquals(rows.size(), decisions.path("taken").asInt());
    long changes = rows.stream().filter(DecisionRow::changes).count();
    int listed = 0;
    for (JsonNode row : decisions.path("rows")) {
      listed += row.get(1).asInt() != row.get(3).asInt() ? 1 : 0;
      assertTrue(decisions.path("reasons").has(row.get(4).asText()), row.toString());
    }
    assertEquals(changes, listed);
  }

  @Test
  void everyFamilyStandsInATableWithItsHypervolume() throws JsonProcessingException {
    String html = HtmlReport.of(Outcomes.figures());
    List<FamilyRow> rows = FamilyRow.of(Outcomes.figures());
    List<String> rivals = Outcomes.rivals();
    assertEquals("harmony", rows.get(0).name());
    assertEquals(rivals, rows.subList(1, rows.size() - 1).stream().map(FamilyRow::name).toList());
    assertEquals("oracle", rows.get(rows.size() - 1).name());
    rows.forEach(
        row -> assertTrue(html.contains("<td>" + row.hypervolume() + "</td>"), row.name()));
    assertTrue(html.contains(">" + rows.get(1).setting() + "<"));
    JsonNode families = data(html).path("families");
    assertEquals(rivals.size() + 1, families.size());
    assertEquals("hpa", families.path(0).path("name").asText());
    assertEquals(84, families.path(0).path("points").size());
    JsonNode ours = families.path(rivals.size());
    assertEquals("harmony", ours.path("name").asText());
    assertTrue(ours.path("points").path(0).path("ratio95").isArray());
  }

  @Test
  void aVariantOfThePolicyIsOfOurFamilyAndHasALineOfItsOwn() {
    Standing ours = Outcomes.figures().standing(ContenderName.HARMONY).orElseThrow();
    Standing variant = ours.of("harmony:few", true);
    assertEquals("harmony", variant.family());
    assertEquals(List.of("only", "candidate"), List.of(ours.choice(), variant.choice()));
    assertTrue(variant.isVariant() && !ours.isVariant());
    Standing tuned = Outcomes.figures().standing(ContenderName.HPA_TUNED).orElseThrow();
    assertEquals(List.of("hpa", "tuned"), List.of(tuned.family(), tuned.choice()));
  }

  @Test
  void withoutAFrontierThereIsNoTableOfFamilies() {
    String html =
        HtmlReport.of(Outcomes.with(Map.of(ContenderName.HARMONY, Outcomes.score(10, 1))));
    assertFalse(html.contains("Families at equal violations"));
  }

  @Test
  void theSameReplayGivesTheSameBytes() {
    assertEquals(
        HtmlReport.of(Outcomes.figures()),
        HtmlReport.of(ReplayFigures.of(Outcomes.real(), Outcomes.VERSION)));
  }

  @Test
  void aReplayOfRivalsAloneIsReportedToo() {
    ReplayFigures figures = Outcomes.with(Map.of(ContenderName.HPA, Outcomes.score(10, 1)));
    String html = HtmlReport.of(figures);
    assertTrue(html.contains("Harmony did not compete"));
    assertFalse(html.contains("class=\"tiles\""));
  }

  private static JsonNode data(String html) throws JsonProcessingException {
    Matcher data = DATA.matcher(html);
    assertTrue(data.find());
    return new JsonMapper().readTree(data.group(1));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String find(String text, String pattern) {
    return findAll(text, pattern).get(0);
  }

  private static List<String> findAll(String text, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
