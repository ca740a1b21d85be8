package dev.harmony.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of results, each a folder of its own that is there whole or not at all. One process at a
 * time works in it; what a process that was killed left unfinished is removed by the next.
 */
final class ResultStore implements AutoCloseable {
  private static final String LOCK = ".lock";

  private final Path folder;
  private final FileChannel channel;

  private ResultStore(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * The results in {@code folder}, which is made where it is missing.
   *
   * @throws WrongInputException if it cannot be written to or another process works in it
   */
  static ResultStore open(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new WrongInputException("'" + folder + "' is being written to by another process");
      }
      ResultStore store = new ResultStore(folder, channel);
      store.removeUnfinished();
      return store;
    } catch (IOException failure) {
      throw new WrongInputException("'" + folder + "' cannot be written to: " + failure, failure);
    }
  }

  private void removeUnfinished() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path unfinished : files.filter(AtomicDirectory::isUnfinished).toList()) {
        AtomicDirectory.delete(unfinished);
      }
    }
  }

  /** Where all of them are. */
  Path folder() {
    return folder;
  }

  /** Where the result of this name is, or will be. */
  Path place(String name) {
    return folder.resolve(name);
  }

  /** Whether the result of this name is there. */
  boolean holds(String name) {
    return Files.isDirectory(place(name));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
