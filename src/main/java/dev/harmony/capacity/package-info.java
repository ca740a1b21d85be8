/** What a given allocation can serve at its objective, and how long a replica takes to start. */
@NullMarked
package dev.harmony.capacity;

import org.jspecify.annotations.NullMarked;
