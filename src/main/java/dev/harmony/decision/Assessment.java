package dev.harmony.decision;

/**
 * What a replica count would mean, at the time when replicas ordered now begin to serve.
 *
 * @param replicas the count
 * @param violationProbability the probability that the step at the lead time needs more
 * @param expectedCost the cost of having it then and acting best afterwards, in replica-steps over
 *     the horizon
 */
public record Assessment(int replicas, double violationProbability, double expectedCost) {}
