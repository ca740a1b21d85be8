package dev.harmony.app;

import dev.harmony.series.NearestName;
import dev.harmony.simulation.ContenderName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rivals that a command line names. */
final class Baselines {
  private static final String ALL = "all";
  private static final String NONE = "none";

  private Baselines() {}

  /**
   * The contenders of {@code list}, and always ours.
   *
   * @param list names with commas between them, {@code all} or {@code none}
   * @throws WrongInputException if a name is unknown
   */
  static Set<ContenderName> parse(String list) {
    if (list.strip().equals(ALL)) {
      return EnumSet.allOf(ContenderName.class);
    }
    EnumSet<ContenderName> names = EnumSet.of(ContenderName.HARMONY);
    if (!list.strip().equals(NONE)) {
      for (String word : list.split(",", -1)) {
        names.add(name(word.strip()));
      }
    }
    return names;
  }

  private static ContenderName name(String word) {
    return ContenderName.of(word)
        .orElseThrow(
            () ->
                new WrongInputException(
                    "--baselines: unknown rival '" + word + "'" + NearestName.hint(word, words())));
  }

  private static List<String> words() {
    return Arrays.stream(ContenderName.values())
        .filter(each -> each != ContenderName.HARMONY)
        .map(ContenderName::word)
        .toList();
  }
}
