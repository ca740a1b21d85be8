package dev.harmony.app;

import dev.harmony.flow.model.ModelFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files that appear in a folder together and whole, or not at all.
 *
 * <p>They are written to a folder of their own beside the target, or inside it where it exists, and
 * are renamed by {@link #publish}. Without {@link #publish} they are deleted, at {@link #close} and
 * also when the process is interrupted or terminated. A process that is killed may leave the folder
 * of unfinished files, whose name contains {@code .partial-}; the target is untouched.
 *
 * <p>Where the target exists, files of the same name are replaced one by one, each at once, and
 * others stay. Checksums come last: whoever checks the files meanwhile sees that they are not all
 * there yet. Safe for use by one thread, beside the end of the process.
 */
final class AtomicDirectory implements AutoCloseable {
  private static final int ATTEMPTS = 10;
  private static final String UNFINISHED = ".partial-";

  /** The order in which files get their places; a folder comes before what is in it. */
  private static final Comparator<Path> CHECKSUMS_LAST =
      Comparator.comparing((Path file) -> file.endsWith(ModelFolder.CHECKSUMS))
          .thenComparing(Comparator.naturalOrder());

  private final Path target;
  private final Path unfinished;
  private final Thread atExit = new Thread(this::discard, "discard-unfinished-files");

  private AtomicDirectory(Path target, Path unfinished) {
    this.target = target;
    this.unfinished = unfinished;
  }

  /**
   * Begins a set of files for {@code target}, whose parents are made where they are missing.
   *
   * @throws WrongInputException if {@code target} exists and is not a folder, or nothing can be
   *     written there
   */
  static AtomicDirectory open(Path target) {
    Path whole = target.toAbsolutePath().normalize();
    if (Files.exists(whole) && !Files.isDirectory(whole)) {
      throw new WrongInputException("'" + target + "' is a file, expected a folder to write to");
    }
    String suffix = UNFINISHED + UUID.randomUUID();
    Path unfinished =
        Files.isDirectory(whole)
            ? whole.resolve(suffix)
            : whole.resolveSibling("." + whole.getFileName() + suffix);
    AtomicDirectory directory = new AtomicDirectory(whole, unfinished);
    Runtime.getRuntime().addShutdownHook(directory.atExit);
    try {
      Files.createDirectories(unfinished);
    } catch (IOException failure) {
      throw new WrongInputException("'" + target + "' cannot be written to: " + failure, failure);
    }
    return directory;
  }

  /** Whether {@code folder} is one of unfinished files. */
  static boolean isUnfinished(Path folder) {
    return folder.getFileName().toString().contains(UNFINISHED);
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    for (Path file : tree(folder, Comparator.reverseOrder())) {
      Files.deleteIfExists(file);
    }
  }

  /** The folder of unfinished files. */
  Path path() {
    return unfinished;
  }

  /** Where to write the file that will be called {@code name}. */
  Path file(String name) {
    return unfinished.resolve(name);
  }

  /**
   * Gives all files their places. The end of the process waits for it.
   *
   * @throws IOException if a file cannot be renamed
   */
  synchronized void publish() throws IOException {
    if (!Files.isDirectory(target)) {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    for (Path file : tree(unfinished, CHECKSUMS_LAST)) {
      Path place = target.resolve(unfinished.relativize(file));
      if (Files.isDirectory(file)) {
        Files.createDirectories(place);
      } else {
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Deletes what was not published. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException alreadyEnding) {
      return;
    }
    discard();
  }

  private synchronized void discard() {
    for (int attempt = 0; attempt < ATTEMPTS && Files.exists(unfinished); attempt++) {
      try {
        delete(unfinished);
      } catch (IOException | UncheckedIOException stillWritten) {
        // The interrupted writer has made another file meanwhile: look again.
      }
    }
  }

  private static List<Path> tree(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(order).toList();
    }
  }
}
