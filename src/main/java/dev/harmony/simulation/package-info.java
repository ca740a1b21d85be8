/**
 * A simulated clock and cluster behind the ports of the loop, the clairvoyant oracle, and the
 * replay of a whole trace with all contenders.
 */
@NullMarked
package dev.harmony.simulation;

import org.jspecify.annotations.NullMarked;
