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
   * The known name with the smallest edit distance (insertions, deletions and substitutions of one
   * character, without regard to case), if that distance is at most a third of the longer name; the
   * first of equals. Of a name, the first 100 characters count.
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

  private static String list(Collection<String> known) {
    String names = known.stream().limit(LONGEST_LIST).collect(Collectors.joining(", "));
    return known.size() <= LONGEST_LIST ? names : names + ", …";
  }

  private static int longer(String first, String second) {
    return Math.max(beginning(first).length(), beginning(second).length());
  }

  private static int distance(String first, String second) {
    String left = beginning(first);
    String right = beginning(second);
    int[] previous = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int substituted =
            previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
        current[column] =
            Math.min(substituted, 1 + Math.min(previous[column], current[column - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }

  private static String beginning(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
  }
}
