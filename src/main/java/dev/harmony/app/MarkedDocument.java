package dev.harmony.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A document of which a part between two marks is made by a program.
 *
 * @param file where it lies
 * @param before what stands before the part, with the first mark
 * @param after what stands after it, from the second mark on
 */
record MarkedDocument(Path file, String before, String after) {
  private static final String BEGIN = "<!-- benchmark:begin -->\n";
  private static final String END = "<!-- benchmark:end -->";

  /**
   * The document in {@code file}.
   *
   * @throws WrongInputException if there is no such file or it lacks a mark
   */
  static MarkedDocument read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new WrongInputException(
          "'" + file + "' does not exist, expected a document with marks");
    }
    String text = Files.readString(file);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new WrongInputException(
          file + ": lacks the lines '" + BEGIN.strip() + "' and '" + END + "', in this order");
    }
    return new MarkedDocument(file, text.substring(0, begin + BEGIN.length()), text.substring(end));
  }

  /** Writes the document with {@code part} between the marks. */
  void replace(String part) throws IOException {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".partial");
    Files.writeString(unfinished, before + part + after);
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
