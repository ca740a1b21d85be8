import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the report of the built-in example and stops where it is not whole. */
class CheckReport {
  private static final List<String> NAMES =
      List.of(
          "harmony",
          "hpa",
          "hpa-tuned",
          "hpa-hindsight",
          "kpa",
          "keda",
          "predictive-hpa",
          "autopilot",
          "point-forecast",
          "last-value",
          "static",
          "oracle");

  private static final long DECISIONS = 4 * 24 * 60;

  public static void main(String... arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    JsonMapper mapper = new JsonMapper();
    JsonNode results = mapper.readTree(folder.resolve("report.json").toFile()).path("results");
    require(results.findValuesAsText("name").equals(NAMES), "contenders: " + results);
    for (JsonNode result : results) {
      double ratio = result.path("slaViolationRatio").asDouble(-1);
      require(ratio >= 0 && ratio <= 1, "slaViolationRatio: " + result);
      require(result.path("gpuHours").asDouble() > 0, "gpuHours: " + result);
      require(result.path("scaleActions").asInt(-1) >= 0, "scaleActions: " + result);
    }
    long decisions = 0;
    for (String line : Files.readAllLines(folder.resolve("decisions.jsonl"))) {
      decisions += mapper.readTree(line).has("cycle") ? 1 : 0;
    }
    require(decisions == DECISIONS, "decisions: " + decisions);
    String page = Files.readString(folder.resolve("report.html")).strip();
    require(page.endsWith("</html>"), "report.html has no end");
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      System.err.println("the report is not whole: " + problem);
      System.exit(1);
    }
  }
}
