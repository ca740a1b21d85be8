package dev.harmony.control;

import dev.harmony.forecast.PoolMemory;

/**
 * What was learnt from the steps up to {@code until}.
 *
 * @param until the end of the newest step seen, milliseconds since the epoch
 * @param pool what the forecast learnt
 * @param tournament the shadows of the candidate rules
 * @param budget what was really violated
 * @param ready replicas that were ready at {@code until}
 */
record Learnt(long until, PoolMemory pool, Tournament tournament, ErrorBudget budget, int ready) {}
