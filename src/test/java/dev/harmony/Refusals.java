package dev.harmony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What is said of arguments that are no good. */
public final class Refusals {

  private Refusals() {}

  /** Fails unless {@code action} is refused with exactly {@code message}. */
  public static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}
