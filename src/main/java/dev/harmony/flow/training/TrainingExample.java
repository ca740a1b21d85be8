package dev.harmony.flow.training;

import dev.harmony.forecast.ForecastContext;
import dev.harmony.series.IndicatorWindow;

/**
 * A question with its answer.
 *
 * @param context what was known
 * @param future what came right after it
 */
public record TrainingExample(ForecastContext context, IndicatorWindow future) {}
