/** Forecast protocols: who is evaluated, on which records, at which moments. */
@NullMarked
package dev.harmony.evaluation;

import org.jspecify.annotations.NullMarked;
