package dev.harmony.app;

import dev.harmony.evaluation.Contestant;
import dev.harmony.evaluation.ForecasterContestant;
import dev.harmony.evaluation.baseline.Baseline;
import dev.harmony.evaluation.baseline.PoolContestant;
import dev.harmony.flow.FlowForecaster;
import dev.harmony.flow.model.ModelFolder;
import dev.harmony.flow.model.TrainedModel;
import dev.harmony.forecast.Forecaster;
import dev.harmony.regression.ForestForecaster;
import dev.harmony.regression.GrowingForest;
import dev.harmony.series.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Those who can forecast in an evaluation, and the native memory of the model among them. */
final class ContestantChoice implements AutoCloseable {
  private static final String POOL = "pool";
  private static final String NETWORK = "network";
  private static final String FOREST = "forest";
  private static final String JOINED = "+";
  private static final long FOREST_SEED = 1;
  private static final List<String> USUAL = List.of(POOL, "persistence", "snaive", "ses");
  private static final List<String> USUAL_WITH_MODEL = List.of(POOL + JOINED + NETWORK, NETWORK);
  private static final int PATHS = 400;
  private static final int BATCH = 64;

  private final List<Contestant> all = new ArrayList<>();
  private final Optional<FlowForecaster> model;

  private ContestantChoice(Optional<FlowForecaster> model) {
    this.model = model;
    Map<String, Forecaster> members = new LinkedHashMap<>();
    if (ForestForecaster.hindrance().isEmpty()) {
      members.put(FOREST, new GrowingForest(FOREST_SEED));
    }
    model.ifPresent(network -> members.put(NETWORK, network));
    List<PoolContestant> pools = new ArrayList<>(List.of(PoolContestant.untrained(POOL)));
    members.forEach(
        (name, member) ->
            List.copyOf(pools)
                .forEach(pool -> pools.add(pool.with(pool.name() + JOINED + name, name, member))));
    all.addAll(pools);
    members.forEach(
        (name, member) -> all.add(new ForecasterContestant(name, member, PATHS, BATCH)));
    all.addAll(Baseline.all());
  }

  /**
   * The contestants with those of the model in a folder, if there is one.
   *
   * @throws dev.harmony.flow.model.ModelException if the model cannot be used
   */
  static ContestantChoice of(Optional<Path> model) {
    Optional<TrainedModel> trained = model.map(folder -> new ModelFolder(folder).read());
    return new ContestantChoice(
        trained.map(each -> new FlowForecaster(each.card().shape(), each.parameters())));
  }

  /**
   * The contestants of these names, in this order; without names the usual ones, those of the model
   * first. Persistence in any case, for others are compared with it.
   *
   * @throws WrongInputException if one does not exist
   */
  List<Contestant> named(List<String> names) {
    Stream<String> chosen =
        names.isEmpty()
            ? Stream.concat(
                USUAL_WITH_MODEL.stream().filter(name -> model.isPresent()), USUAL.stream())
            : names.stream();
    return Stream.concat(chosen, Stream.of(Baseline.persistence().name()))
        .distinct()
        .map(this::named)
        .toList();
  }

  private Contestant named(String name) {
    return all.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongInputException("--contestants: " + unknown(name)));
  }

  private String unknown(String name) {
    List<String> members = List.of(name.split("[+]"));
    if (model.isEmpty() && members.contains(NETWORK)) {
      return "'" + name + "' needs --model";
    }
    Optional<String> hindrance = ForestForecaster.hindrance();
    if (hindrance.isPresent() && members.contains(FOREST)) {
      return "'" + name + "' is impossible on this machine: " + hindrance.get();
    }
    List<String> known = all.stream().map(Contestant::name).toList();
    return "unknown contestant '" + name + "'" + NearestName.hint(name, known);
  }

  @Override
  public void close() {
    model.ifPresent(FlowForecaster::close);
  }
}
