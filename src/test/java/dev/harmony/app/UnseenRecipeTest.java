package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model that replays of the benchmark are judged with has learnt from none of their traces. */
class UnseenRecipeTest {

  private static final Path MODELS = Path.of("forecasting-models");
  private static final Path BENCHMARKS = Path.of("docs", "benchmarks");
  private static final Pattern RECORDED = Pattern.compile("path: \\S*shared/data/(\\S+)");
  private static final Pattern GENERATED = Pattern.compile("profile: (\\S+)");

  private final TrainingRecipe shipped = TrainingRecipe.read(MODELS.resolve("base/recipe.yaml"));
  private final TrainingRecipe unseen = TrainingRecipe.read(MODELS.resolve("unseen/recipe.yaml"));

  /** What the manifests of the benchmark say where {@code pattern} has its group. */
  private static List<String> replayed(Pattern pattern) throws IOException {
    try (Stream<Path> entries = Files.list(BENCHMARKS)) {
      List<String> found = new ArrayList<>();
      for (Path manifest : entries.filter(Files::isRegularFile).sorted().toList()) {
        pattern
            .matcher(Files.readString(manifest))
            .results()
            .forEach(match -> found.add(match.group(1)));
      }
      return found;
    }
  }

  /** The file of a trace, or the one that tells the same under another name. */
  private static String learntAs(String file) {
    return file.replace("_client_rates", "_total_rate");
  }

  private static List<String> learntBy(TrainingRecipe recipe, List<String> files) {
    return files.stream()
        .map(UnseenRecipeTest::learntAs)
        .filter(file -> recipe.families().stream().anyMatch(family -> has(family, file)))
        .toList();
  }

  private static boolean has(RecordedFamily family, String file) {
    return file.startsWith(family.folder() + "/")
        && family.hasFile(String.valueOf(Path.of(file).getFileName()));
  }

  @Test
  void hasNoTraceThatIsReplayed() throws IOException {
    List<String> recorded = replayed(RECORDED);
    assertEquals(13, recorded.size());
    assertEquals(10, learntBy(shipped, recorded).size(), "the shipped model has most of them");
    assertEquals(List.of(), learntBy(unseen, recorded));
    List<String> generated = replayed(GENERATED);
    assertFalse(generated.isEmpty());
    assertTrue(unseen.generated().stream().noneMatch(each -> generated.contains(each.generator())));
  }

  @Test
  void hasTheNeighboursOfWhatIsReplayed() {
    List<String> neighbours =
        List.of(
            "gpu_cluster/helios_earth_vc/vc8Sj.csv.gz",
            "cluster_metrics/cloud_cluster_capacity/cluster05.csv.gz",
            "cluster_metrics/crane_dsp/input10.csv.gz",
            "cluster_metrics/crane_dsp/input15.csv.gz",
            "cluster_metrics/nab/Twitter_volume_AAPL.csv.gz",
            "container_metrics/smd/machine-1-6.csv.gz");
    assertEquals(neighbours, learntBy(unseen, neighbours));
    assertEquals(neighbours, learntBy(shipped, neighbours));
  }

  @Test
  void isOtherwiseTheRecipeOfTheShippedModel() {
    assertEquals(shipped.shape(), unseen.shape());
    assertEquals(shipped.plan(), unseen.plan());
    assertEquals(shipped.split(), unseen.split());
    assertEquals(
        shipped.families().stream()
            .filter(family -> !family.name().equals("servegen"))
            .map(UnseenRecipeTest::ofAllFiles)
            .toList(),
        unseen.families().stream().map(UnseenRecipeTest::ofAllFiles).toList());
    assertEquals(
        shipped.generated().stream().filter(each -> !each.name().equals("chat")).toList(),
        unseen.generated());
  }

  private static RecordedFamily ofAllFiles(RecordedFamily family) {
    return new RecordedFamily(
        family.name(),
        family.weight(),
        family.folder(),
        Optional.empty(),
        family.columns(),
        family.stepSeconds(),
        family.times(),
        family.averaged(),
        family.licence());
  }
}
