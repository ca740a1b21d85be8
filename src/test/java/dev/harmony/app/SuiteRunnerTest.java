package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteRunnerTest {
  @TempDir Path folder = Path.of(".");

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final List<Double> shares = new ArrayList<>();

  /** A job that writes its own name. */
  private static SuiteJob writing(String name, double amount) {
    return job(
        name,
        amount,
        (place, progress) -> {
          progress.advanced(0.5);
          Files.writeString(place.resolve("text"), name);
          progress.advanced(1);
        });
  }

  private static SuiteJob job(String name, double amount, SuiteJob.Body body) {
    return new SuiteJob(name, name + "-key", () -> new SuiteJob.Work(amount, body));
  }

  private List<String> run(int parallelism, SuiteJob... jobs) throws Exception {
    try (ResultStore store = ResultStore.open(folder)) {
      return new SuiteRunner(store, parallelism, told::add).run(List.of(jobs), shares::add);
    }
  }

  private List<String> results() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(".lock"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void doesEveryJobHoweverManyAtATime(int parallelism) throws Exception {
    SuiteJob[] jobs =
        IntStream.range(0, 9)
            .mapToObj(index -> writing("job" + index, 1 + index % 3))
            .toArray(SuiteJob[]::new);

    assertEquals(List.of(), run(parallelism, jobs));

    assertEquals(9, results().size());
    for (int index = 0; index < 9; index++) {
      assertEquals("job" + index, Files.readString(folder.resolve("job" + index + "-key/text")));
    }
    assertEquals(9, told.size());
    assertEquals(shares.stream().sorted().toList(), shares);
    assertEquals(1, shares.get(shares.size() - 1), 1e-9);
  }

  @Test
  void theLongestGoesFirstAndProgressGoesByWork() throws Exception {
    run(1, writing("short", 1), writing("long", 3));

    assertEquals(List.of("long is done", "short is done"), told);
    assertEquals(List.of(0.375, 0.75, 0.875, 1.0), shares);
  }

  @Test
  void oneThatFailsStopsNoOtherAndLeavesNothing() throws Exception {
    SuiteJob broken =
        job(
            "broken",
            9,
            (place, progress) -> {
              Files.writeString(place.resolve("half"), "written");
              throw new IOException("disk full");
            });

    List<String> failures = run(1, broken, writing("good", 1));

    assertEquals(List.of("broken: failed: java.io.IOException: disk full"), failures);
    assertEquals(List.of("good-key"), results());
  }

  @Test
  void whatIsDoneIsNeitherPreparedNorDoneAgain() throws Exception {
    run(1, writing("first", 1));
    SuiteJob again =
        new SuiteJob(
            "first",
            "first-key",
            () -> {
              throw new IllegalStateException("prepared");
            });

    assertEquals(List.of(), run(1, again, writing("second", 1)));

    assertTrue(told.contains("1 of 2 are done already, in " + folder), told.toString());
    assertEquals(List.of("first-key", "second-key"), results());
  }

  @Test
  void wrongInputOfOneKeepsAllFromBeginning() throws IOException {
    SuiteJob wrong =
        new SuiteJob(
            "wrong",
            "wrong-key",
            () -> {
              throw new WrongInputException("no such trace");
            });

    assertThrows(WrongInputException.class, () -> run(2, writing("good", 1), wrong));

    assertEquals(List.of(), results());
  }

  @Test
  void removesWhatAKilledProcessLeft() throws IOException {
    Path left = Files.createDirectories(folder.resolve(".job-key.partial-1/deep"));
    Files.writeString(left.resolve("half"), "written");

    ResultStore.open(folder).close();

    assertEquals(List.of(), results());
  }

  @Test
  void refusesAPlaceThatCannotBe() {
    Path file = new ReplayFiles(folder).write("file", "text");

    String message =
        String.valueOf(
            assertThrows(WrongInputException.class, () -> ResultStore.open(file.resolve("inside")))
                .getMessage());

    assertTrue(message.contains("cannot be written to"), message);
    assertFalse(message.contains("\n"), message);
  }
}
