/** The neural forecaster; the only package that sees native tensors. */
@NullMarked
package dev.harmony.flow;

import org.jspecify.annotations.NullMarked;
