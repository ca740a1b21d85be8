package dev.harmony.rule.horizontal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The columns of one recorded scenario; a column that never changes is stored once. */
final class GoldenColumns {

  private final JsonNode changing;
  private final JsonNode constant;
  private final int length;

  GoldenColumns(JsonNode scenario) {
    this.changing = scenario.path("ticks");
    this.constant = scenario.path("tick_constants");
    this.length = scenario.path("tick_count").asInt();
  }

  int length() {
    return length;
  }

  boolean has(String column) {
    return changing.has(column) || constant.has(column);
  }

  /** The cell; a missing node where it is null or the column absent. */
  JsonNode at(String column, int tick) {
    JsonNode cell = changing.has(column) ? changing.path(column).path(tick) : constant.path(column);
    return cell.isNull() ? MissingNode.getInstance() : cell;
  }

  int count(String column, int tick) {
    return at(column, tick).asInt(0);
  }

  long milli(String column, int tick) {
    return Math.round(1000 * at(column, tick).asDouble());
  }
}
