/** Forecast experts on Tribuo: ridge autoregression, and forests of neighbours. */
@NullMarked
package dev.harmony.regression;

import org.jspecify.annotations.NullMarked;
