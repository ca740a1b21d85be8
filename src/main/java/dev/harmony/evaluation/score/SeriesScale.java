package dev.harmony.evaluation.score;

/**
 * The usual sizes of changes of a series in the rows learnt from.
 *
 * @param change the unit in which its losses are compared; positive
 * @param seasonal the mean absolute change from one day to the next, or from row to row where a day
 *     is not known; zero or more
 */
public record SeriesScale(double change, double seasonal) {}
