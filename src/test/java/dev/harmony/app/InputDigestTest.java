package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputDigestTest {
  @TempDir Path folder = Path.of(".");

  private static String of(String... texts) {
    InputDigest digest = new InputDigest();
    for (String text : texts) {
      digest.with(text);
    }
    return digest.hexadecimal();
  }

  @Test
  void sameInputHasTheSameDigits() {
    Path one = new ReplayFiles(folder).write("one", "text");
    Path other = new ReplayFiles(folder).write("other", "text");

    assertEquals(of("a", "b"), of("a", "b"));
    assertEquals(
        new InputDigest().with(one).hexadecimal(), new InputDigest().with(other).hexadecimal());
    assertEquals(
        new InputDigest().withProgram().hexadecimal(),
        new InputDigest().withProgram().hexadecimal());
  }

  @Test
  void everyDifferenceShows() {
    assertNotEquals(of("ab", "c"), of("a", "bc"));
    assertNotEquals(of("a", "b"), of("b", "a"));
    assertNotEquals(of("a"), of("a", ""));
    assertNotEquals(of(), new InputDigest().withProgram().hexadecimal());
    assertTrue(of("a").matches("[0-9a-f]{16}"), of("a"));
  }

  @Test
  void aMissingFileIsATrouble() {
    assertThrows(UncheckedIOException.class, () -> new InputDigest().with(folder.resolve("none")));
  }
}
