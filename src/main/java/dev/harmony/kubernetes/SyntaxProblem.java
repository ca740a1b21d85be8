package dev.harmony.kubernetes;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What a parser of YAML or JSON complains about.
 *
 * @param line where, counted from 1
 * @param problem the complaint in one line, without an excerpt of the file
 */
record SyntaxProblem(int line, String problem) {

  /** The complaint that {@code e} carries. */
  static SyntaxProblem of(JsonProcessingException e) {
    return new SyntaxProblem(line(e), problem(e));
  }

  /**
   * The parser of YAML places its fault where the block around it begins; its cause knows better.
   */
  private static int line(JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return marked.getProblemMark().getLine() + 1;
    }
    JsonLocation location = e.getLocation();
    return location == null ? 1 : Math.max(1, location.getLineNr());
  }

  private static String problem(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.contains("'\\t(TAB)'")) {
      return "is not YAML: a tab where only spaces may indent";
    }
    String first =
        message
            .lines()
            .filter(each -> !each.startsWith(" "))
            .filter(each -> !each.startsWith("while ") && !each.startsWith("in "))
            .findFirst()
            .orElse(message);
    return "is not YAML: " + ManifestException.shortened(first);
  }
}
