/** Composition root: settings, wiring, the command line. */
@NullMarked
package dev.harmony.app;

import org.jspecify.annotations.NullMarked;
