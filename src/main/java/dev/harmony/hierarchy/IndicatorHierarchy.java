package dev.harmony.hierarchy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Indicators in levels, keyed by name. A parent drives its children; the level of an indicator is
 * its depth below a root, which has level 0. An indicator may see those of its own level and of the
 * levels that drive it, never those that it drives.
 *
 * <p>Keyed by name because positions change when a loader reorders columns, which permutes the
 * levels silently.
 *
 * @param levels the level of each indicator, by name
 */
public record IndicatorHierarchy(Map<String, Integer> levels) {

  /** Levels by name, copied in alphabetical order. */
  public IndicatorHierarchy {
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
  }

  /**
   * The hierarchy that follows from each indicator's parent.
   *
   * @param parents the parent's name by indicator, or the empty string for a root
   * @throws IllegalArgumentException if a parent is not an indicator, or parents form a cycle
   */
  public static IndicatorHierarchy ofParents(Map<String, String> parents) {
    Map<String, Integer> levels = new TreeMap<>();
    for (String name : parents.keySet()) {
      levels.put(name, depth(name, parents));
    }
    return new IndicatorHierarchy(levels);
  }

  private static int depth(String name, Map<String, String> parents) {
    Set<String> visited = new HashSet<>();
    int depth = 0;
    String current = name;
    while (true) {
      if (!visited.add(current)) {
        throw new IllegalArgumentException("parents of indicator '" + name + "' form a cycle");
      }
      String parent = parents.getOrDefault(current, "");
      if (parent.isEmpty()) {
        return depth;
      }
      if (!parents.containsKey(parent)) {
        throw new IllegalArgumentException(
            "parent '" + parent + "' of indicator '" + current + "' is not an indicator");
      }
      depth++;
      current = parent;
    }
  }

  /** Names from the drivers to the driven; names of one level in alphabetical order. */
  public List<String> order() {
    List<String> names = new ArrayList<>(levels.keySet());
    names.sort(
        Comparator.<String>comparingInt(levels::get).thenComparing(Comparator.naturalOrder()));
    return List.copyOf(names);
  }

  /**
   * Whether {@code viewer} may see {@code seen}.
   *
   * @throws IllegalArgumentException if either is not an indicator of this hierarchy
   */
  public boolean sees(String viewer, String seen) {
    return level(seen) <= level(viewer);
  }

  private int level(String name) {
    Integer level = levels.get(name);
    if (level == null) {
      throw new IllegalArgumentException("unknown indicator '" + name + "'");
    }
    return level;
  }
}
