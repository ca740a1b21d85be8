package dev.harmony.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The columns of one recorded scenario; a column that never changes is stored once. */
public final class GoldenColumns {

  private final JsonNode changing;
  private final JsonNode constant;
  private final int length;

  /** The columns of a scenario. */
  public GoldenColumns(JsonNode scenario) {
    this.changing = scenario.path("ticks");
    this.constant = scenario.path("tick_constants");
    this.length = scenario.path("tick_count").asInt();
  }

  /** The number of rows. */
  public int length() {
    return length;
  }

  /** Whether there is such a column. */
  public boolean has(String column) {
    return changing.has(column) || constant.has(column);
  }

  /** The cell; a missing node where it is null or the column absent. */
  public JsonNode at(String column, int tick) {
    JsonNode cell = changing.has(column) ? changing.path(column).path(tick) : constant.path(column);
    return cell.isNull() ? MissingNode.getInstance() : cell;
  }

  /** The cell as an integer; zero where it is null or the column absent. */
  public int count(String column, int tick) {
    return at(column, tick).asInt(0);
  }

  /** The cell in thousandths. */
  public long milli(String column, int tick) {
    return Math.round(1000 * at(column, tick).asDouble());
  }
}
