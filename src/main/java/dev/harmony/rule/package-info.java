/**
 * Candidate rules behind one port: what was observed and the own state in, the desired allocation
 * out.
 */
@NullMarked
package dev.harmony.rule;

import org.jspecify.annotations.NullMarked;
