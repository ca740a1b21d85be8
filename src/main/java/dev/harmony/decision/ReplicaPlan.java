package dev.harmony.decision;

/**
 * The cheapest plan at one price, seen from now.
 *
 * @param target replicas to ask for now: the greater of what is kept now and what the lead time
 *     wants, because orders add to what exists and a release takes the newest first, so that a dip
 *     before the lead cannot be used up by replicas that are needed after it
 * @param keptNow replicas not released now
 * @param keptUntilLead replicas that are still kept when what is ordered now begins to serve
 * @param cost expected cost over the horizon, in replica-steps
 */
public record ReplicaPlan(int target, int keptNow, int keptUntilLead, double cost) {}
