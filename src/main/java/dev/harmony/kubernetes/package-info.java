/** Custom resources read from manifests or a cluster, as the values of the domain. */
@NullMarked
package dev.harmony.kubernetes;

import org.jspecify.annotations.NullMarked;
