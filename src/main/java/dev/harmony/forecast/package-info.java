/**
 * The joint predictive distribution as sample paths; experts, online pool, recalibration, scores.
 */
@NullMarked
package dev.harmony.forecast;

import org.jspecify.annotations.NullMarked;
