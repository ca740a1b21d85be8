package dev.harmony.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.simulation.LatencyQuantiles;
import dev.harmony.simulation.RequestRecord;
import java.util.OptionalDouble;

/** What became of a contender's requests, as JSON. */
final class RequestsJson {

  private RequestsJson() {}

  /** The document of {@code record}; a quantile that does not exist is left out. */
  static ObjectNode of(RequestRecord record) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("served", record.served().requests());
    node.put("givenUp", record.givenUp().requests());
    node.put("servedInputTokens", record.served().inputTokens());
    node.put("servedOutputTokens", record.served().outputTokens());
    node.set("timeToFirstTokenSeconds", quantiles(record.timeToFirstToken()));
    node.set("interTokenSeconds", quantiles(record.interToken()));
    return node;
  }

  private static ObjectNode quantiles(LatencyQuantiles quantiles) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, "p50", quantiles.median());
    put(node, "p95", quantiles.percentile95());
    put(node, "p99", quantiles.percentile99());
    return node;
  }

  private static void put(ObjectNode node, String name, OptionalDouble seconds) {
    seconds.ifPresent(value -> node.put(name, value));
  }
}
