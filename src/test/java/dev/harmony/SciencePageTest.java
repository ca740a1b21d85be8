package dev.harmony;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SciencePageTest {
  private static final Pattern TYPE = Pattern.compile("`([a-z]+)\\.([A-Z][A-Za-z]+)`");

  @Test
  void namesOnlyClassesThatExist() throws IOException {
    Path page = ProjectFiles.root().resolve("docs/science.md");
    List<MatchResult> types = TYPE.matcher(Files.readString(page)).results().toList();
    assertTrue(types.size() > 20, types.size() + " classes are named");
    for (MatchResult type : types) {
      Path source =
          ProjectFiles.root()
              .resolve("src/main/java/dev/harmony")
              .resolve(type.group(1))
              .resolve(type.group(2) + ".java");
      assertTrue(Files.exists(source), "no such class: " + type.group());
    }
  }
}
