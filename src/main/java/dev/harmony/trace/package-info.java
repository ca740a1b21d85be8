/**
 * Recorded demand: public formats in, one lazy ordered stream of arrivals and readings out; seeded
 * generators.
 */
@NullMarked
package dev.harmony.trace;

import org.jspecify.annotations.NullMarked;
