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
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What is out of shape in one Java source, found on its syntax tree. */
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
   * Everything in {@code text} that breaks a rule, each as one line that starts with the line
   * number.
   *
   * @param text a whole Java source file
   */
  static List<String> findings(String text) throws IOException {
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(source));
    CompilationUnitTree unit = task.parse().iterator().next();
    SourceShape shape = new SourceShape(unit, Trees.instance(task).getSourcePositions());
    shape.scan(unit, null);
    long lines = text.lines().count();
    if (lines > LINES_OF_A_FILE) {
      shape.findings.add("1: the file has %d lines".formatted(lines));
    }
    return List.copyOf(shape.findings);
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
    findings.add(firstLine(where) + ": " + what);
  }

  private long firstLine(Tree tree) {
    return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
  }

  private long lastLine(Tree tree) {
    return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
  }
}
