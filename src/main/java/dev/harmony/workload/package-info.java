/** What is scaled and promised: policy, allocations, objectives, bounds, cluster state. */
@NullMarked
package dev.harmony.workload;

import org.jspecify.annotations.NullMarked;
