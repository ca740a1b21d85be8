/** Simple forecasters that every other one must beat. */
@NullMarked
package dev.harmony.evaluation.baseline;

import org.jspecify.annotations.NullMarked;
