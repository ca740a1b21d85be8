/**
 * Rules that hold for the whole of Harmony: its packages, its purity and the shape of its sources.
 */
@NullMarked
package dev.harmony;

import org.jspecify.annotations.NullMarked;
