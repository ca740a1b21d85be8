/** The custom resources of the group {@code autoscaling.harmony.dev}, field by field as written. */
@NullMarked
package dev.harmony.kubernetes.crd;

import org.jspecify.annotations.NullMarked;
