/** The reports of a replay: self-contained HTML with plots, JSON, and a table for the terminal. */
@NullMarked
package dev.harmony.report;

import org.jspecify.annotations.NullMarked;
