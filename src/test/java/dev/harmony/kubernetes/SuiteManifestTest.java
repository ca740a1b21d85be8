package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteManifestTest {
  private static final String SUITE =
      """
      apiVersion: autoscaling.harmony.dev/v1alpha1
      kind: ReplaySuite
      metadata: {name: all}
      spec:
        replays: [a.yaml, deep/b.yaml]
        seeds: [3, -1]
        parallelism: 2
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("deep"));
    Files.writeString(folder.resolve("a.yaml"), SampleManifests.REPLAY);
    Files.writeString(folder.resolve("deep/b.yaml"), SampleManifests.REPLAY);
    Files.writeString(folder.resolve("chat.yaml"), SampleManifests.POLICY);
  }

  private ParsedSuite read(String text) throws IOException {
    return Manifests.readSuite(Files.writeString(folder.resolve("suite.yaml"), text));
  }

  @Test
  void everyWrittenFieldArrives() throws IOException {
    assertEquals(
        new ParsedSuite(
            List.of(folder.resolve("a.yaml"), folder.resolve("deep/b.yaml")),
            List.of(3L, -1L),
            OptionalInt.of(2)),
        read(SUITE));
  }

  @Test
  void aFolderIsTheReplaysInItself() throws IOException {
    read(SUITE);

    assertEquals(
        new ParsedSuite(List.of(folder.resolve("a.yaml")), List.of(), OptionalInt.empty()),
        Manifests.readSuite(folder));
  }

  @Test
  void aFolderWithoutReplaysIsRefused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertEquals(
        empty + ": holds no Replay manifest, expected files that end with .yaml",
        assertThrows(ManifestException.class, () -> Manifests.readSuite(empty)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[3, -1]|[]|6: spec.seeds must not be empty",
        "[3, -1]|[3, 3]|6: spec.seeds[1] is written twice: '3'",
        "[3, -1]|[3, x]|6: spec.seeds[1] must be a whole number, but is 'x'",
        "deep/b.yaml|a.yaml|5: spec.replays[1] is written twice: 'a.yaml'",
        "deep/b.yaml|c.yaml|5: spec.replays[1] names a file that does not exist: {folder}/c.yaml",
        "[a.yaml, deep/b.yaml]|[]|5: spec.replays must not be empty",
        "parallelism: 2|parallelism: 0|7: spec.parallelism must be from 1 to 1000, but is 0",
        "seeds|sedes|6: unknown field 'spec.sedes', did you mean 'seeds'?",
        "ReplaySuite|Replay|2: kind must be 'ReplaySuite', but is 'Replay'"
      })
  void namesLineFieldValueAndWhatIsAllowed(String written, String instead, String message) {
    assertEquals(
        folder + "/suite.yaml:" + message.replace("{folder}", folder.toString()),
        assertThrows(ManifestException.class, () -> read(SUITE.replace(written, instead)))
            .getMessage());
  }
}
