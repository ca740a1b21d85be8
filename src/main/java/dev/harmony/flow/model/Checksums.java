package dev.harmony.flow.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The SHA-256 of some files by name, one line each, as {@code sha256sum} writes them. */
public final class Checksums {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S+)");

  private final String file;
  private final Map<String, String> digests = new LinkedHashMap<>();

  private Checksums(String file) {
    this.file = file;
  }

  /** Those of {@code files}, by name. */
  Checksums(Map<String, byte[]> files) {
    this("");
    files.forEach((name, bytes) -> digests.put(name, digest(bytes)));
  }

  /**
   * Those that {@code bytes} state.
   *
   * @param file its name in messages
   * @throws ModelException if a line is none
   */
  static Checksums parse(String file, byte[] bytes) {
    Checksums checksums = new Checksums(file);
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new ModelException("%s: has a line that is not a SHA-256 and a name".formatted(file));
      }
      checksums.digests.put(parts.group(2), parts.group(1));
    }
    return checksums;
  }

  /** The SHA-256 of {@code bytes} in hexadecimal digits. */
  public static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** All lines. */
  String text() {
    return digests.entrySet().stream()
        .map(each -> each.getValue() + "  " + each.getKey() + "\n")
        .collect(Collectors.joining());
  }

  /**
   * Checks that {@code path} holds what is stated.
   *
   * @throws ModelException if nothing is stated of it, or something else
   */
  void require(Path path, byte[] bytes) {
    String stated = digests.get(String.valueOf(path.getFileName()));
    if (stated == null) {
      throw new ModelException("%s: says nothing of %s".formatted(file, path.getFileName()));
    }
    String found = digest(bytes);
    if (!found.equals(stated)) {
      throw new ModelException(
          "%s: is damaged or was changed: its SHA-256 is %s, but %s states %s"
              .formatted(path, found, Path.of(file).getFileName(), stated));
    }
  }
}
