package dev.harmony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.PackageTable.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PackageTableTest {
  private static final Pattern MANUAL_ROW =
      Pattern.compile("\\| (\\d+) \\| `([a-z]+)` \\|[^|]+\\|([^|]+)\\|");

  @Test
  void everyPackageMaySeeLowerRowsOnly() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Row row : PackageTable.rows()) {
      for (String allowed : row.allowed()) {
        Integer number = numbers.get(allowed);
        assertTrue(number != null && number < row.number(), row.name() + " may not see " + allowed);
      }
      numbers.put(row.name(), row.number());
    }
  }

  @Test
  void theManualSaysTheSame() throws IOException {
    Path manual = ProjectFiles.root().resolve("docs/architecture.md");
    List<Row> written = new ArrayList<>();
    for (String line : Files.readAllLines(manual)) {
      Matcher row = MANUAL_ROW.matcher(line);
      if (row.matches()) {
        int number = Integer.parseInt(row.group(1));
        written.add(new Row(number, row.group(2), allowed(row.group(3).strip(), written)));
      }
    }
    assertEquals(PackageTable.rows(), written);
  }

  /**
   * Reads a cell of the last column: names, of which those before "and below" bring theirs along.
   */
  private static Set<String> allowed(String cell, List<Row> above) {
    Set<String> names = new TreeSet<>();
    if (cell.equals("all")) {
      above.forEach(row -> names.add(row.name()));
      return names;
    }
    int below = cell.indexOf(" and below");
    Matcher name = Pattern.compile("`([a-z]+)`").matcher(cell);
    while (name.find()) {
      names.add(name.group(1));
      if (name.start() < below) {
        above.stream()
            .filter(row -> row.name().equals(name.group(1)))
            .forEach(row -> names.addAll(row.allowed()));
      }
    }
    return names;
  }
}
