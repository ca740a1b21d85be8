package dev.harmony.control;

/**
 * What was learnt for one policy.
 *
 * @param newest the newest step of its service that was seen
 * @param steering which candidate acts
 */
record Learnt(PassedStep newest, Steering steering) {}
