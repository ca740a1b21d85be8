package dev.harmony.rule.knative;

import dev.harmony.rule.GoldenColumns;

/** One decision, in the words of the recorded columns. Not a number is what was not recorded. */
record GoldenTick(
    long millis,
    boolean poked,
    int podsBefore,
    int ready,
    boolean valid,
    double stable,
    double panic,
    double stablePods,
    double panicPods,
    double maxScaleUp,
    double maxScaleDown,
    boolean panicMode,
    double desired,
    double excessBurstCapacity,
    boolean delayed,
    int podsAfter) {

  static GoldenTick ofRecorded(GoldenColumns columns, int tick) {
    return new GoldenTick(
        columns.milli("t_s", tick),
        columns.at("poked", tick).asBoolean(),
        columns.count("pods_before", tick),
        columns.count("ready", tick),
        columns.at("valid", tick).asBoolean(),
        number(columns, "stable", tick),
        number(columns, "panic", tick),
        number(columns, "stable_pods", tick),
        number(columns, "panic_pods", tick),
        number(columns, "max_scale_up", tick),
        number(columns, "max_scale_down", tick),
        columns.at("panic_mode", tick).asBoolean(),
        number(columns, "desired", tick),
        number(columns, "excess_burst_capacity", tick),
        columns.at("scale_down_delayed", tick).asBoolean(),
        columns.count("pods_after", tick));
  }

  private static double number(GoldenColumns columns, String column, int tick) {
    return columns.at(column, tick).asDouble(Double.NaN);
  }
}
