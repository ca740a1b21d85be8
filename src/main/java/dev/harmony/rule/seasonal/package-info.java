/** The Predictive Horizontal Pod Autoscaler: the reactive one, or what its own past foretells. */
@NullMarked
package dev.harmony.rule.seasonal;

import org.jspecify.annotations.NullMarked;
