package dev.harmony.trace;

import dev.harmony.trace.TraceEvent.Arrival;

/**
 * One row of a request log.
 *
 * @param service the service that was asked; empty where the log does not tell services apart
 * @param arrival the request
 */
record LoggedRequest(String service, Arrival arrival) {}
