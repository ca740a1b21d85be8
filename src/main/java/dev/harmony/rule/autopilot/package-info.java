/** The horizontal autoscaling of Google's Autopilot: a statistic of the recent load. */
@NullMarked
package dev.harmony.rule.autopilot;

import org.jspecify.annotations.NullMarked;
