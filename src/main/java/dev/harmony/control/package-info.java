/**
 * The cycle: one pure function over a batch of snapshots, the shadow tournament of rules, and the
 * ports it needs.
 */
@NullMarked
package dev.harmony.control;

import org.jspecify.annotations.NullMarked;
