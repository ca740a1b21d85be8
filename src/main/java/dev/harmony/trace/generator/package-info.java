/** Seeded demand of documented profiles, as rates per minute or request by request. */
@NullMarked
package dev.harmony.trace.generator;

import org.jspecify.annotations.NullMarked;
