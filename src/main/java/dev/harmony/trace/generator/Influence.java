package dev.harmony.trace.generator;

/** Something that multiplies generated demand. */
interface Influence {

  /**
   * The multiple in a minute; not negative.
   *
   * @param minute minutes since the start of the trace; zero or more
   */
  double factor(int minute);
}
