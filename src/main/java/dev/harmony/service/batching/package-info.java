/** Replicas that serve requests of tokens by continuous batching, exact iteration by iteration. */
@NullMarked
package dev.harmony.service.batching;

import org.jspecify.annotations.NullMarked;
