package dev.harmony.hierarchy;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndicatorHierarchyTest {

  private static final IndicatorHierarchy CHAT =
      IndicatorHierarchy.ofParents(
          Map.of(
              "requests", "",
              "calendar", "",
              "tokens", "requests",
              "cache", "tokens",
              "utilization", "tokens",
              "latency", "utilization"));

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @Test
  void theLevelIsTheDepthBelowARoot() {
    assertEquals(
        Map.of(
            "requests", 0, "calendar", 0, "tokens", 1, "cache", 2, "utilization", 2, "latency", 3),
        CHAT.levels());
  }

  @Test
  void driversComeBeforeTheDriven() {
    assertEquals(
        List.of("calendar", "requests", "tokens", "cache", "utilization", "latency"), CHAT.order());
  }

  @Test
  void anIndicatorSeesItsOwnLevelAndThoseThatDriveIt() {
    assertTrue(CHAT.sees("tokens", "tokens"));
    assertTrue(CHAT.sees("tokens", "requests"));
    assertTrue(CHAT.sees("cache", "utilization"));
    assertFalse(CHAT.sees("tokens", "latency"));
    assertRefused("unknown indicator 'gpu'", () -> CHAT.sees("gpu", "tokens"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderInWhichIndicatorsAreListedDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    Map<String, String> parents = new LinkedHashMap<>();
    for (int index = 0; index < 12; index++) {
      String parent = index == 0 || random.nextInt(4) == 0 ? "" : names.get(random.nextInt(index));
      names.add("indicator-" + random.nextInt(100) + "-" + index);
      parents.put(names.get(index), parent);
    }
    IndicatorHierarchy hierarchy = IndicatorHierarchy.ofParents(parents);
    Collections.shuffle(names, random);
    Map<String, String> shuffled = new LinkedHashMap<>();
    names.forEach(name -> shuffled.put(name, parents.getOrDefault(name, "")));

    IndicatorHierarchy again = IndicatorHierarchy.ofParents(shuffled);

    assertEquals(hierarchy, again);
    assertEquals(hierarchy.order(), again.order());
    assertEquals(hierarchy.toString(), again.toString());
    parents.forEach(
        (name, parent) -> {
          assertTrue(parent.isEmpty() || hierarchy.sees(name, parent));
          assertFalse(!parent.isEmpty() && hierarchy.sees(parent, name));
        });
  }

  @Test
  void refusesParentsInACycle() {
    Map<String, String> parents = new LinkedHashMap<>();
    parents.put("a", "b");
    parents.put("b", "c");
    parents.put("c", "b");

    assertRefused(
        "parents of indicator 'a' form a cycle", () -> IndicatorHierarchy.ofParents(parents));
    assertRefused(
        "parents of indicator 'a' form a cycle",
        () -> IndicatorHierarchy.ofParents(Map.of("a", "a")));
  }

  @Test
  void namesTheIndicatorWhoseParentIsNone() {
    Map<String, String> parents = new LinkedHashMap<>();
    parents.put("latency", "tokens");
    parents.put("tokens", "requets");

    assertRefused(
        "parent 'requets' of indicator 'tokens' is not an indicator",
        () -> IndicatorHierarchy.ofParents(parents));
  }

  @Test
  void levelsAreCopied() {
    Map<String, Integer> levels = new HashMap<>(Map.of("a", 0));
    IndicatorHierarchy hierarchy = new IndicatorHierarchy(levels);
    levels.put("b", 1);

    assertEquals(Map.of("a", 0), hierarchy.levels());
    assertThrows(UnsupportedOperationException.class, () -> hierarchy.levels().put("b", 1));
  }

  @Test
  void noIndicatorsAreAHierarchyToo() {
    assertEquals(List.of(), IndicatorHierarchy.ofParents(Map.of()).order());
  }
}
