package dev.harmony.evaluation.score;

/**
 * One indicator of one record.
 *
 * @param family the kind of record
 * @param file the name of the record
 * @param column the name of the indicator
 */
public record ScoredSeries(String family, String file, String column) {}
