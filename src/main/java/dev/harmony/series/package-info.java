/** Evenly sampled, unit-carrying observations with an explicit mask for what was not observed. */
@NullMarked
package dev.harmony.series;

import org.jspecify.annotations.NullMarked;
