package dev.harmony.service;

/**
 * What happened to the demand of one step.
 *
 * @param arrived demand that arrived
 * @param served demand that was served
 * @param dropped demand that was given up
 * @param backlog demand that waits at the end
 * @param utilization share of the capacity that was used, in [0, 1]
 * @param waitSeconds mean wait of the demand served, by Little's law
 * @param violated whether demand exceeded what the ready replicas could serve
 */
public record ServiceStep(
    double arrived,
    double served,
    double dropped,
    double backlog,
    double utilization,
    double waitSeconds,
    boolean violated) {}
