package dev.harmony.trace;

import java.time.Instant;

/**
 * Something read from a line of a file that happened at a time.
 *
 * @param line the line, counted from 1
 * @param at when it happened
 * @param value what was read
 */
record Located<T>(long line, Instant at, T value) implements Comparable<Located<T>> {

  /** By time, and in the order of the file where times are equal. */
  @Override
  public int compareTo(Located<T> other) {
    int byTime = at.compareTo(other.at);
    return byTime != 0 ? byTime : Long.compare(line, other.line);
  }
}
