package dev.harmony.trace;

/**
 * What one row of a table says of one instance of a service.
 *
 * @param service its service; empty where the table does not tell services apart
 * @param instance itself; empty where the table does not tell instances apart
 * @param observation the values
 */
record InstanceRow(String service, String instance, Observation observation) {}
