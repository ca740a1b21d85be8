package dev.harmony.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The newest results of a function, kept so that the same question is not worked out again.
 *
 * @param <K> the question
 * @param <V> the result
 */
final class RecentResults<K, V> {

  private static final int KEPT = 8;

  private final Map<K, V> results = new LinkedHashMap<>();

  V computeIfAbsent(K question, Function<K, V> function) {
    V known = results.get(question);
    if (known != null) {
      return known;
    }
    V result = function.apply(question);
    results.put(question, result);
    if (results.size() > KEPT) {
      results.remove(results.keySet().iterator().next());
    }
    return result;
  }
}
