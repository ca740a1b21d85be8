package dev.harmony.rule.knative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The pods of a recorded scenario, moved by decisions. Mutable; time only goes forward. */
final class KnativePlant {

  private static final long NEVER = Long.MAX_VALUE;

  private final JsonNode leads;
  private final int minimum;
  private final int maximum;
  private final long grace;
  private final List<Long> readyAt = new ArrayList<>();
  private int created;
  private long emptyAt = NEVER;

  KnativePlant(KnativeScenario scenario) {
    this.leads = scenario.plant().path("lead_s");
    this.minimum = scenario.resolved().path("min_scale").asInt();
    int limit = scenario.resolved().path("max_scale").asInt();
    this.maximum = limit == 0 ? Integer.MAX_VALUE : limit;
    this.grace = 1000 * scenario.resolved().path("scale_to_zero_grace_s").asLong();
    for (int pod = 0; pod < scenario.plant().path("initial_pods").asInt(); pod++) {
      readyAt.add(Long.MIN_VALUE);
    }
  }

  int pods(long now) {
    settle(now);
    return readyAt.size();
  }

  int ready(long now) {
    settle(now);
    return (int) readyAt.stream().filter(instant -> instant <= now).count();
  }

  /** Follows a decision; the last pod stays for the grace period. */
  void scaleTo(int desired, long now) {
    settle(now);
    int allowed = Math.min(maximum, Math.max(minimum, desired));
    if (allowed > 0) {
      emptyAt = NEVER;
    } else if (emptyAt == NEVER) {
      emptyAt = now + grace;
    }
    int kept = allowed > 0 || readyAt.isEmpty() ? allowed : 1;
    while (readyAt.size() < kept) {
      readyAt.add(now + 1000 * leads.path(created++ % leads.size()).asLong());
    }
    while (readyAt.size() > kept) {
      removeOne(now);
    }
  }

  private void settle(long now) {
    if (emptyAt <= now) {
      readyAt.clear();
    }
  }

  /** Pods that are not ready go before ready ones, in each the newest first. */
  private void removeOne(long now) {
    for (int pod = readyAt.size() - 1; pod >= 0; pod--) {
      if (readyAt.get(pod) > now) {
        readyAt.remove(pod);
        return;
      }
    }
    readyAt.remove(readyAt.size() - 1);
  }
}
