package dev.harmony.control;

/** Where cycles are written down. */
public interface Journal {

  /** Writes down a cycle. */
  void append(Cycle cycle);
}
