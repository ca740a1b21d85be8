/** Range queries to indicator windows: a client of the Prometheus HTTP API. */
@NullMarked
package dev.harmony.prometheus;

import org.jspecify.annotations.NullMarked;
