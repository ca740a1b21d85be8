/** From a decision to ordered, bounded, reversible actions. */
@NullMarked
package dev.harmony.plan;

import org.jspecify.annotations.NullMarked;
