package dev.harmony;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceShapeTest {
  /** The loop and the reconciler outlive whatever one cycle does; nobody else may swallow a bug. */
  private static final Set<String> MAY_CATCH_ALL =
      Set.of("ControlLoop.java", "ModelCall.java", "PolicyReconciler.java", "ParquetRows.java");

  @TempDir Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void everySourceIsInShape(String folder) throws IOException {
    List<String> findings =
        SourceShape.findings(ProjectFiles.javaSources(folder)).stream()
            .filter(finding -> !(finding.contains("catches every") && mayCatchAll(finding)))
            .toList();
    assertEquals(List.of(), findings, "sources out of shape");
  }

  @Test
  void findsALongMethod() throws IOException {
    String longest = "class A {\n  void a() {\n" + "    b();\n".repeat(38) + "  }\n}\n";
    assertEquals(List.of(), findings(longest));
    assertEquals(
        List.of("2: a has 41 lines"), findings(longest.replaceFirst("b\\(\\);", "b();\n    b();")));
  }

  @Test
  void findsALongFile() throws IOException {
    assertEquals(List.of(), findings("class A {}\n" + "\n".repeat(299)));
    assertEquals(List.of("1: the file has 301 lines"), findings("class A {}\n" + "\n".repeat(300)));
  }

  @Test
  void findsTooManyParametersButLetsRecordsBe() throws IOException {
    String record = "record A(int a, int b, int c, int d, int e, int f) { A {} }\n";
    assertEquals(List.of(), findings(record));
    assertEquals(
        List.of("1: g takes 6 parameters"),
        findings("interface A { void g(int a, int b, int c, int d, int e, int f); }"));
  }

  @Test
  void findsACatchOfEverything() throws IOException {
    String source = "class A { void a() { try { b(); } catch (%s e) { } } }";
    assertEquals(List.of(), findings(source.formatted("IllegalStateException")));
    assertEquals(List.of("1: catches every Exception"), findings(source.formatted("Exception")));
    assertEquals(
        List.of("1: catches every Error"),
        findings(source.formatted("java.io.IOException | Error")));
  }

  private static boolean mayCatchAll(String finding) {
    return MAY_CATCH_ALL.stream().anyMatch(file -> finding.contains("/" + file + ":"));
  }

  /** The findings in a file of this text, without its path. */
  private List<String> findings(String text) throws IOException {
    Path file = Files.writeString(scratch.resolve("A.java"), text);
    return SourceShape.findings(List.of(file)).stream()
        .map(finding -> finding.substring((file + ":").length()))
        .toList();
  }
}
