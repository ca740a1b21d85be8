package dev.harmony.simulation;

/**
 * How far the days of a part let its score vary: 95 % intervals.
 *
 * @param gpuHours of the GPU-hours of the part
 * @param slaViolationRatio of the share of violated steps
 */
public record ConfidenceIntervals(Interval gpuHours, Interval slaViolationRatio) {}
