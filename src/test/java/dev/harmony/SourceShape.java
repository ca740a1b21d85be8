package dev.harmony;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What is out of shape in a Java source, found on its syntax tree. */
final class SourceShape extends TreeScanner<@Nullable Void, @Nullable Void> {
  static final int LINES_OF_A_FILE = 300;
  static final int LINES_OF_A_METHOD = 40;
  static final int PARAMETERS = 5;

  private static final Set<String> CATCH_ALL =
      Set.of("Exception", "RuntimeException", "Throwable", "Error");

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final Set<Tree> recordMembers = new HashSet<>();
  private final List<String> findings = new ArrayList<>();

  private SourceShape(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
  }

  /**
   * Everything in {@code files} that breaks a rule, each as one line {@code FILE:LINE: what}.
   *
   * @param files whole Java sources
   */
  static List<String> findings(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> findings = new ArrayList<>();
    try (StandardJavaFileManager sources =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  sources,
                  null,
                  List.of("-proc:none"),
                  null,
                  sources.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        findings.addAll(new SourceShape(unit, positions).findings());
      }
    }
    return List.copyOf(findings);
  }

  private List<String> findings() throws IOException {
    long lines = unit.getSourceFile().getCharContent(true).toString().lines().count();
    if (lines > LINES_OF_A_FILE) {
      findings.add("%s:1: the file has %d lines".formatted(unit.getSourceFile().getName(), lines));
    }
    scan(unit, null);
    return findings;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    if (type.getKind() == Tree.Kind.RECORD) {
      recordMembers.addAll(type.getMembers());
    }
    return super.visitClass(type, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    if (method.getBody() != null) {
      long lines = lastLine(method.getBody()) - firstLine(method.getBody()) + 1;
      if (lines > LINES_OF_A_METHOD) {
        find(method, "%s has %d lines".formatted(method.getName(), lines));
      }
    }
    int parameters = method.getParameters().size();
    if (parameters > PARAMETERS && !isRecordConstructor(method)) {
      find(method, "%s takes %d parameters".formatted(method.getName(), parameters));
    }
    return super.visitMethod(method, null);
  }

  @Override
  public @Nullable Void visitCatch(CatchTree caught, @Nullable Void unused) {
    Tree type = caught.getParameter().getType();
    List<? extends Tree> types =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    types.stream()
        .map(Tree::toString)
        .filter(CATCH_ALL::contains)
        .forEach(name -> find(caught, "catches every " + name));
    return super.visitCatch(caught, null);
  }

  /** Components of a record are counted by nobody: they are named where they are used. */
  private boolean isRecordConstructor(MethodTree method) {
    return method.getName().contentEquals("<init>") && recordMembers.contains(method);
  }

  private void find(Tree where, String what) {
    findings.add("%s:%d: %s".formatted(unit.getSourceFile().getName(), firstLine(where), what));
  }

  private long firstLine(Tree tree) {
    return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
  }

  private long lastLine(Tree tree) {
    return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
  }
}
