package dev.harmony.rule.horizontal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The recorded life cycles of a scenario's pods. Times are milliseconds since its first sync. */
final class GoldenPods {

  /** One pod at one instant; {@code ordinal} counts pods in the order of their creation. */
  record Pod(
      int ordinal,
      PodStage stage,
      boolean failed,
      Optional<Instant> startedAt,
      Optional<ReadyCondition> ready) {

    boolean isReady() {
      return stage == PodStage.RUNNING && ready.map(ReadyCondition::ready).orElse(false);
    }
  }

  private final JsonNode pods;
  private final JsonNode flaps;
  private final JsonNode requests;

  GoldenPods(JsonNode scenario) {
    this.pods = scenario.path("pods");
    this.flaps = scenario.path("plant").path("readiness_flaps");
    this.requests = scenario.path("plant").path("cpu_request_milli");
  }

  /** The pods that exist at {@code millis}, in the order of their creation. */
  List<Pod> at(long millis) {
    List<Pod> present = new ArrayList<>();
    for (int ordinal = 0; ordinal < pods.path("created_s").size(); ordinal++) {
      if (millis("created_s", ordinal) < millis && !isGone(ordinal, millis)) {
        present.add(pod(ordinal, millis));
      }
    }
    return present;
  }

  long requestMilli(int ordinal) {
    return requests.isMissingNode() ? 0 : requests.path(ordinal % requests.size()).asLong();
  }

  /** Whether an entry of a list of time spans with optional {@code mod} and {@code rem} applies. */
  static boolean concerns(JsonNode entry, int ordinal) {
    int modulus = entry.path("mod").asInt(1);
    return modulus == 0 || ordinal % modulus == entry.path("rem").asInt(0);
  }

  static boolean covers(JsonNode entry, long millis) {
    return 1000 * entry.path("from_s").asDouble() <= millis
        && millis < 1000 * entry.path("to_s").asDouble();
  }

  private boolean isGone(int ordinal, long millis) {
    long deleted = millis("deleted_s", ordinal);
    long gone = millis("gone_s", ordinal);
    return gone == deleted ? deleted < millis : gone <= millis;
  }

  private Pod pod(int ordinal, long millis) {
    boolean failed = millis("failed_s", ordinal) <= millis;
    boolean leaving = failed || millis("deleted_s", ordinal) < millis;
    PodStage stage =
        leaving
            ? PodStage.LEAVING
            : millis("running_s", ordinal) <= millis ? PodStage.RUNNING : PodStage.PENDING;
    long start = millis("start_s", ordinal);
    return new Pod(
        ordinal,
        stage,
        failed,
        start <= millis ? Optional.of(Instant.ofEpochMilli(start)) : Optional.empty(),
        start <= millis ? Optional.of(condition(ordinal, start, millis)) : Optional.empty());
  }

  private ReadyCondition condition(int ordinal, long start, long millis) {
    long becameReady = millis("ready_s", ordinal);
    boolean ready = becameReady <= millis;
    long since = ready ? becameReady : start;
    for (JsonNode flap : flaps) {
      long from = 1000 * flap.path("from_s").asLong();
      long to = 1000 * flap.path("to_s").asLong();
      if (concerns(flap, ordinal) && from <= millis && becameReady < to && ready) {
        boolean neverBefore = becameReady >= from;
        ready = millis >= to;
        since = ready ? to : neverBefore ? start : from;
      }
    }
    return new ReadyCondition(ready, Instant.ofEpochMilli(since));
  }

  private long millis(String event, int ordinal) {
    JsonNode time = pods.path(event).path(ordinal);
    return time.isNumber() ? Math.round(1000 * time.asDouble()) : Long.MAX_VALUE;
  }

  /** The same pod as a metric sees it that it reports {@code usageMilli} to. */
  PodObservation observe(Pod pod, Optional<Long> usageMilli, Instant takenAt, Duration window) {
    return new PodObservation(
        pod.stage(),
        pod.startedAt(),
        pod.ready(),
        usageMilli.map(usage -> new PodSample(usage, takenAt, window)),
        requestMilli(pod.ordinal()));
  }
}
