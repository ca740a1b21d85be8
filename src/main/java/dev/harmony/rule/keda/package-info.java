/** KEDA: a HorizontalPodAutoscaler on an external metric, and scaling to and from zero. */
@NullMarked
package dev.harmony.rule.keda;

import org.jspecify.annotations.NullMarked;
