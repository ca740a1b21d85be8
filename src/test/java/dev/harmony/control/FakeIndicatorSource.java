package dev.harmony.control;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whole series, told up to the moment that is asked for. */
final class FakeIndicatorSource implements IndicatorSource {

  private final Map<PolicyKey, IndicatorWindow> windows = new HashMap<>();
  private final Set<PolicyKey> unreachable = new HashSet<>();

  void serves(ScalingPolicy policy, IndicatorWindow window) {
    windows.put(policy.key(), window);
  }

  void reaches(ScalingPolicy policy, boolean reachable) {
    if (reachable) {
      unreachable.remove(policy.key());
    } else {
      unreachable.add(policy.key());
    }
  }

  @Override
  public IndicatorWindow indicators(ScalingPolicy policy, Instant now) {
    if (unreachable.contains(policy.key())) {
      throw new IndicatorSourceException("metrics are down", new IOException("connection refused"));
    }
    IndicatorWindow window = windows.getOrDefault(policy.key(), Services.window());
    long complete = window.grid().indexOf(now);
    return window.slice(0, (int) Math.max(0, Math.min(window.length(), complete)));
  }
}
