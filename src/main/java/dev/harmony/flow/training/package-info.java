/** Training of the neural forecaster: examples, optimiser, loop, checkpoints. */
@NullMarked
package dev.harmony.flow.training;

import org.jspecify.annotations.NullMarked;
