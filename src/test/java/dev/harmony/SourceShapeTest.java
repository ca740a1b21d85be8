package dev.harmony;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceShapeTest {
  /** The loop and the reconciler outlive whatever one cycle does; nobody else may swallow a bug. */
  private static final Set<String> MAY_CATCH_ALL =
      Set.of("ControlLoop.java", "PolicyReconciler.java");

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void everySourceIsInShape(String folder) throws IOException {
    List<String> findings = new ArrayList<>();
    for (Path file : ProjectFiles.javaSources(folder)) {
      boolean mayCatchAll = MAY_CATCH_ALL.contains(file.getFileName().toString());
      for (String finding : SourceShape.findings(Files.readString(file))) {
        if (!(mayCatchAll && finding.contains("catches every"))) {
          findings.add(ProjectFiles.root().relativize(file) + ":" + finding);
        }
      }
    }
    assertEquals(List.of(), findings, "sources out of shape");
  }

  @Test
  void findsALongMethod() throws IOException {
    String longest = "class A {\n  void a() {\n" + "    b();\n".repeat(38) + "  }\n}\n";
    assertEquals(List.of(), SourceShape.findings(longest));
    assertEquals(
        List.of("2: a has 41 lines"),
        SourceShape.findings(longest.replaceFirst("b\\(\\);", "b();\n    b();")));
  }

  @Test
  void findsALongFile() throws IOException {
    assertEquals(List.of(), SourceShape.findings("class A {}\n" + "\n".repeat(299)));
    assertEquals(
        List.of("1: the file has 301 lines"),
        SourceShape.findings("class A {}\n" + "\n".repeat(300)));
  }

  @Test
  void findsTooManyParametersButLetsRecordsBe() throws IOException {
    String record = "record A(int a, int b, int c, int d, int e, int f) { A {} }\n";
    assertEquals(List.of(), SourceShape.findings(record));
    assertEquals(
        List.of("1: g takes 6 parameters"),
        SourceShape.findings("interface A { void g(int a, int b, int c, int d, int e, int f); }"));
  }

  @Test
  void findsACatchOfEverything() throws IOException {
    String source = "class A { void a() { try { b(); } catch (%s e) { } } }";
    assertEquals(List.of(), SourceShape.findings(source.formatted("IllegalStateException")));
    assertEquals(
        List.of("1: catches every Exception"), SourceShape.findings(source.formatted("Exception")));
    assertEquals(
        List.of("1: catches every Error"),
        SourceShape.findings(source.formatted("java.io.IOException | Error")));
  }
}
