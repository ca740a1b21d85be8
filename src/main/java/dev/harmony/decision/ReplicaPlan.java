package dev.harmony.decision;

/**
 * The cheapest plan at one price, seen from now.
 *
 * @param target replicas to ask for now: what is not released, and what is ordered for the lead
 *     time
 * @param keptNow replicas not released now
 * @param keptUntilLead replicas that are still kept when what is ordered now begins to serve
 * @param cost expected cost over the horizon, in replica-steps
 */
public record ReplicaPlan(int target, int keptNow, int keptUntilLead, double cost) {}
