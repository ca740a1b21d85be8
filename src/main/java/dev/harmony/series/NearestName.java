package dev.harmony.series;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The known name, of an indicator or of anything else, that a mistyped one most likely means. */
public final class NearestName {

  private static final int LONGEST_LIST = 20;
  private static final int LONGEST_NAME = 100;

  private NearestName() {}

  /**
   * The known name with the smallest edit distance (characters inserted, deleted, replaced, or
   * swapped with their neighbour, without regard to case), if that distance is at most a third of
   * the longer name; the first of equals. Of a name, the first 100 characters count.
   */
  public static Optional<String> of(String name, Collection<String> known) {
    return known.stream()
        .filter(candidate -> 3 * distance(name, candidate) <= longer(name, candidate))
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  /**
   * The end of a message about an unknown name: {@code ", did you mean 'b'?"}, or, where nothing is
   * near, the names that are known.
   */
  public static String hint(String name, Collection<String> known) {
    return of(name, known)
        .map(nearest -> ", did you mean '" + nearest + "'?")
        .orElseGet(() -> ", expected one of " + list(known));
  }

  /** The first twenty of {@code known} with commas between them, and whether there are more. */
  public static String list(Collection<String> known) {
    String names = known.stream().limit(LONGEST_LIST).collect(Collectors.joining(", "));
    return known.size() <= LONGEST_LIST ? names : names + ", …";
  }

  private static int longer(String first, String second) {
    return Math.max(beginning(first).length(), beginning(second).length());
  }

  /** The distance of optimal string alignment. */
  private static int distance(String first, String second) {
    String left = beginning(first);
    String right = beginning(second);
    int[][] distances = new int[left.length() + 1][right.length() + 1];
    for (int row = 0; row <= left.length(); row++) {
      for (int column = 0; column <= right.length(); column++) {
        distances[row][column] =
            row == 0 || column == 0
                ? row + column
                : Math.min(
                    edited(left, right, distances, row, column),
                    swapped(left, right, distances, row, column));
      }
    }
    return distances[left.length()][right.length()];
  }

  private static int edited(String left, String right, int[][] distances, int row, int column) {
    int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
    return Math.min(
        distances[row - 1][column - 1] + replaced,
        1 + Math.min(distances[row - 1][column], distances[row][column - 1]));
  }

  private static int swapped(String left, String right, int[][] distances, int row, int column) {
    boolean isSwap =
        row > 1
            && column > 1
            && left.charAt(row - 1) == right.charAt(column - 2)
            && left.charAt(row - 2) == right.charAt(column - 1);
    return isSwap ? 1 + distances[row - 2][column - 2] : Integer.MAX_VALUE;
  }

  private static String beginning(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
  }
}
