/** Scaling by a point forecast: what is most likely to be needed, and a margin. */
@NullMarked
package dev.harmony.rule.point;

import org.jspecify.annotations.NullMarked;
