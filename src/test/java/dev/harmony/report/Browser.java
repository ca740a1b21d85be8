package dev.harmony.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser without a window, if this machine has one. */
final class Browser {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final long MOST_SECONDS = 120;

  private final Path program;
  private final Path folder;

  private Browser(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** What a browser did: the page as it was in the end, and what was said on the console. */
  record Visit(String page, List<String> console) {}

  /**
   * The browser on the path of programs.
   *
   * @param folder for its files
   */
  static Optional<Browser> find(Path folder) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
        .filter(entry -> !entry.isEmpty())
        .flatMap(entry -> NAMES.stream().map(name -> Path.of(entry, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Browser(program, folder));
  }

  /** Opens a file and waits until nothing happens any more. */
  Visit visit(Path file) throws IOException, InterruptedException {
    String page = run("--dump-dom", "--enable-logging=stderr", file.toUri().toString());
    List<String> console =
        Files.readAllLines(folder.resolve("errors")).stream()
            .filter(line -> line.contains("CONSOLE"))
            .toList();
    return new Visit(page, console);
  }

  /** Writes a picture of a file, in a light theme. */
  Path picture(Path file, int width, int height) throws IOException, InterruptedException {
    Path picture = folder.resolve("picture.png");
    run(
        "--screenshot=" + picture,
        "--window-size=" + width + "," + height,
        "--force-device-scale-factor=1",
        file.toUri() + "?theme=light");
    return picture;
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--virtual-time-budget=10000",
                "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(program + " did not end within " + MOST_SECONDS + " seconds");
    }
    return Files.readString(output);
  }
}
