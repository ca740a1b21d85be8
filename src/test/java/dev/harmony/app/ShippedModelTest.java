package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.flow.FlowForecaster;
import dev.harmony.flow.model.ModelCard;
import dev.harmony.flow.model.ModelFolder;
import dev.harmony.flow.model.TrainedModel;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Horizon;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model that is shipped is what its recipe and its card say. */
class ShippedModelTest {

  private static final Path FOLDER = Path.of("forecasting-models", "base");
  private static final long MOST_BYTES = 10L << 20;

  private final TrainedModel model = new ModelFolder(FOLDER).read();
  private final ModelCard card = model.card();

  @Test
  void cardIsThatOfTheRecipeBesideIt() {
    assertEquals("base", card.name());
    TrainingRecipe recipe = TrainingRecipe.read(FOLDER.resolve("recipe.yaml"));
    // As text, for numbers that were read from JSON are of other classes.
    assertEquals(new TreeMap<>(recipe.asMap()).toString(), card.recipe().toString());
  }

  @Test
  void isSmall() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
    }
  }

  @Test
  void everyFileThatItLearntFromHasALicenceAndAHashAndIsOpen() {
    for (ModelCard.DataFacts family : card.data()) {
      assertFalse(family.licence().isEmpty(), family.family());
      family.files().forEach((file, hash) -> assertEquals(64, hash.length(), file));
      assertTrue(family.files().keySet().stream().noneMatch(file -> file.contains("restricted")));
    }
  }

  @Test
  void knowsMoreThanPersistence() {
    assertTrue(card.scores().getOrDefault("validation.overall", 1.0) < 0.8);
  }

  @Test
  void expectsAWaveToGoOn() {
    double[][] wave = new double[1][1000];
    Arrays.setAll(wave[0], time -> 100 + 50 * Math.sin(2 * Math.PI * time / 288));
    TimeGrid grid = new TimeGrid(Instant.EPOCH, Duration.ofMinutes(5), wave[0].length);
    IndicatorWindow window =
        IndicatorWindow.of(grid, List.of(Indicator.gauge("wave", Unit.DIMENSIONLESS)), wave);
    ForecastContext context =
        new ForecastContext(window, new IndicatorHierarchy(Map.of("wave", 0)), 1);
    try (FlowForecaster forecaster = new FlowForecaster(card.shape(), model.parameters())) {
      Horizon horizon = new Horizon(grid.step(), 60);
      Forecast forecast = forecaster.forecast(List.of(context), horizon, 100).get(0);
      double truth = 100 + 50 * Math.sin(2 * Math.PI * 1023 / 288);
      double newest = window.value(window.length() - 1, 0);
      assertTrue(
          Math.abs(forecast.quantile(0.5, 23, 0) - truth) < 0.3 * Math.abs(newest - truth),
          () -> "%s of %s from %s".formatted(forecast.quantile(0.5, 23, 0), truth, newest));
    }
  }
}
