/** Trained models as folders of files: weights, a card that describes them, and checksums. */
@NullMarked
package dev.harmony.flow.model;

import org.jspecify.annotations.NullMarked;
