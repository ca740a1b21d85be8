package dev.harmony.simulation;

/**
 * What no plan with at most so many violated steps can cost less than.
 *
 * @param violatedSteps the violations allowed
 * @param gpuHours the bound
 * @param price the price of a violated step, in replica-seconds, at which it is attained
 */
public record OracleBound(double violatedSteps, double gpuHours, double price) {}
