/** A queue served by given replicas; what is violated, what it costs. */
@NullMarked
package dev.harmony.service;

import org.jspecify.annotations.NullMarked;
