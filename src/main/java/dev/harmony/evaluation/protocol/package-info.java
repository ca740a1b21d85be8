/** Which records are forecast at which moments, and how scores are summed up: three protocols. */
@NullMarked
package dev.harmony.evaluation.protocol;

import org.jspecify.annotations.NullMarked;
