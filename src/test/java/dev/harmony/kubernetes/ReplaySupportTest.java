package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.kubernetes.crd.ReplaySpec;
import dev.harmony.kubernetes.crd.ScalingPolicySpec;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No field is forgotten: each has a treatment, its own or that of the field around it. */
class ReplaySupportTest {

  @Test
  void everyFieldOfThePolicyHasATreatment() {
    assertEquals(
        List.of(), untreated(ScalingPolicySpec.class, ReplaySupport.POLICY.byPath().keySet()));
  }

  @Test
  void everyFieldOfTheReplayHasATreatment() {
    assertEquals(List.of(), untreated(ReplaySpec.class, ReplayMapping.FIELDS.byPath().keySet()));
  }

  @Test
  void everyTreatmentIsOfAField() {
    List<String> fields = new ArrayList<>();
    collect(ScalingPolicySpec.class, "", fields);
    Set<String> unknown =
        ReplaySupport.POLICY.byPath().keySet().stream()
            .filter(
                path ->
                    fields.stream()
                        .noneMatch(field -> field.equals(path) || field.startsWith(path + ".")))
            .filter(path -> fields.stream().noneMatch(field -> field.startsWith(path + "[]")))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unknown);
    assertTrue(fields.size() > 60, fields.toString());
  }

  @Test
  void manualTellsEveryTreatment() throws IOException {
    String manual =
        Files.readString(
            Path.of(System.getProperty("harmony.root", "")).resolve("docs/manifests.md"));
    Set<String> paths = new TreeSet<>(ReplaySupport.POLICY.byPath().keySet());
    paths.addAll(ReplayMapping.FIELDS.byPath().keySet());

    paths.removeIf(path -> manual.contains("`" + path + "`"));

    assertEquals(Set.of(), paths);
  }

  private static List<String> untreated(Class<?> type, Set<String> treated) {
    List<String> fields = new ArrayList<>();
    collect(type, "", fields);
    return fields.stream()
        .filter(
            field ->
                treated.stream()
                    .noneMatch(
                        path ->
                            field.equals(path)
                                || field.startsWith(path + ".")
                                || field.startsWith(path + "[]")))
        .toList();
  }

  private static void collect(Type type, String path, List<String> leaves) {
    if (type instanceof ParameterizedType list) {
      collect(list.getActualTypeArguments()[0], path + "[]", leaves);
    } else if (type instanceof Class<?> raw && raw.isRecord()) {
      for (RecordComponent component : raw.getRecordComponents()) {
        String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
        collect(component.getGenericType(), field, leaves);
      }
    } else {
      leaves.add(path);
    }
  }
}
