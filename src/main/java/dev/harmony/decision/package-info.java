/** The cheapest allocation at a given price of a violation, and why. */
@NullMarked
package dev.harmony.decision;

import org.jspecify.annotations.NullMarked;
