/** Cycles as JSON lines, out and in. */
@NullMarked
package dev.harmony.journal;

import org.jspecify.annotations.NullMarked;
