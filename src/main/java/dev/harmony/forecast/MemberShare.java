package dev.harmony.forecast;

/**
 * How much of a pooled law is one member's.
 *
 * @param member the name of its expert, or of the forecast from outside; several members may have
 *     the same expert
 * @param ahead the step ahead at which it was scored, from 1
 * @param share in [0, 1]; the shares at one step ahead have the sum 1
 */
public record MemberShare(String member, int ahead, double share) {}
