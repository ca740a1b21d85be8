package dev.harmony.kubernetes;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known name that a mistyped one most likely means. */
final class NearestName {

  private static final int LONGEST_LIST = 20;

  private NearestName() {}

  /**
   * The end of a message about an unknown name: {@code ", did you mean 'b'?"}, or, where nothing is
   * near, the names that are known. Near is what differs by at most a third of its characters,
   * without regard to case.
   */
  static String hint(String name, Collection<String> known) {
    return known.stream()
        .filter(each -> 3 * distance(name, each) <= Math.max(name.length(), each.length()))
        .min(Comparator.comparingInt(each -> distance(name, each)))
        .map(nearest -> ", did you mean '" + nearest + "'?")
        .orElseGet(() -> ", expected one of " + list(known));
  }

  private static String list(Collection<String> known) {
    String first = String.join(", ", known.stream().limit(LONGEST_LIST).toList());
    return known.size() <= LONGEST_LIST ? first : first + ", …";
  }

  /** The Levenshtein distance: characters inserted, deleted or replaced. */
  private static int distance(String first, String second) {
    String left = ManifestException.shortened(first).toLowerCase(Locale.ROOT);
    String right = second.toLowerCase(Locale.ROOT);
    int[] above = new int[right.length() + 1];
    for (int column = 1; column <= right.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                above[column - 1] + replaced, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[right.length()];
  }
}
