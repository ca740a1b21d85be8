/**
 * The Kubernetes HorizontalPodAutoscaler as a pure rule: one sync's observation and the state
 * before it in, the desired replicas, their reasons and the state after it out.
 */
@NullMarked
package dev.harmony.rule.horizontal;

import org.jspecify.annotations.NullMarked;
