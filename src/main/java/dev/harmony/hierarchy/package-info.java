/** Indicators in levels, keyed by name: who drives whom. */
@NullMarked
package dev.harmony.hierarchy;

import org.jspecify.annotations.NullMarked;
