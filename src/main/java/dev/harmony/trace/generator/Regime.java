package dev.harmony.trace.generator;

/**
 * A time in which demand follows one law.
 *
 * @param startMinute when it begins, in minutes since the start of the trace
 * @param level the mean of its weekdays
 * @param rhythm its days
 */
record Regime(int startMinute, double level, DailyRhythm rhythm) {}
