/**
 * The Knative Pod Autoscaler as a pure rule: one decision's observation and the state before it in,
 * the desired replicas, the figures behind them and the state after it out.
 */
@NullMarked
package dev.harmony.rule.knative;

import org.jspecify.annotations.NullMarked;
