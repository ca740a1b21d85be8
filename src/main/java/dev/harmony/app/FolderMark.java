package dev.harmony.app;

import dev.harmony.flow.model.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the files of a model look without being read: another mark once one of them is written,
 * replaced, added or removed.
 *
 * @param files the size, the time of change and the identity of each
 */
record FolderMark(List<String> files) {

  /** A mark that copies its list. */
  FolderMark {
    files = List.copyOf(files);
  }

  /** The mark of the model in {@code folder} now, whether it is there or not. */
  static FolderMark of(Path folder) {
    return new FolderMark(
        Stream.of(ModelFolder.WEIGHTS, ModelFolder.CARD, ModelFolder.CHECKSUMS)
            .map(name -> mark(folder.resolve(name)))
            .toList());
  }

  private static String mark(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return "%d %s %s".formatted(found.size(), found.lastModifiedTime(), found.fileKey());
    } catch (IOException missing) {
      return "missing";
    }
  }
}
