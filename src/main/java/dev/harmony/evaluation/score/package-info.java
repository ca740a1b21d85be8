/** Proper scores of predictive distributions, their aggregation, and paired tests. */
@NullMarked
package dev.harmony.evaluation.score;

import org.jspecify.annotations.NullMarked;
