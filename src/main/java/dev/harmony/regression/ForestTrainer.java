package dev.harmony.regression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer.RegressionType;

/**
 * Grows random forests (Breiman 2001) with XGBoost: every tree sees half of the samples, and each
 * split a random share of the features. One thread; the same samples and seed grow the same forest.
 */
final class ForestTrainer {

  private static final int TREES = 64;
  private static final int DEPTH = 10;
  private static final double LEAST_IN_A_LEAF = 15;
  private static final double SHARE_OF_SAMPLES = 0.5;
  private static final double SHARE_OF_FEATURES = 0.4;
  private static final int BINS = 64;

  private ForestTrainer() {}

  /** Why no forest can be grown on this machine, or empty if one can. */
  static Optional<String> hindrance() {
    try {
      Class.forName(XGBoost.class.getName(), true, ForestTrainer.class.getClassLoader());
      new ml.dmlc.xgboost4j.java.DMatrix(new float[] {0}, 1, 1, Float.NaN).dispose();
      return Optional.empty();
    } catch (LinkageError | ClassNotFoundException | XGBoostError error) {
      return Optional.of(
          "XGBoost's native library does not load (%s); it needs libgomp and has no build for every"
                  .formatted(error.getMessage())
              + " processor");
    }
  }

  /** The forest of the samples, of which there must be at least one. */
  static NeighbourForest train(ForestSamples samples, long seed) {
    XGBoostRegressionTrainer trainer =
        new XGBoostRegressionTrainer(RegressionType.LINEAR, 1, parameters(seed));
    XGBoostModel<Regressor> model = (XGBoostModel<Regressor>) trainer.train(dataset(samples));
    // A copy, which the garbage collector would free while its native code still runs if nothing
    // held it.
    Booster booster = model.getInnerModels().get(0);
    try {
      String[] dumps = booster.getModelDump("", false, "text");
      int[] featureOf = featureOf(model.getFeatureIDMap());
      List<RegressionTree> trees =
          Arrays.stream(dumps).map(dump -> RegressionTree.ofDump(dump, featureOf)).toList();
      return NeighbourForest.of(trees, samples);
    } catch (XGBoostError error) {
      throw new IllegalStateException("a trained forest must be readable", error);
    } finally {
      booster.dispose();
    }
  }

  private static Map<String, Object> parameters(long seed) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("objective", "reg:squarederror");
    parameters.put("nthread", 1);
    parameters.put("verbosity", 0);
    parameters.put("seed", (int) (seed & Integer.MAX_VALUE));
    parameters.put("tree_method", "hist");
    parameters.put("max_bin", BINS);
    parameters.put("num_parallel_tree", TREES);
    parameters.put("eta", 1.0);
    parameters.put("lambda", 0.0);
    parameters.put("max_depth", DEPTH);
    parameters.put("min_child_weight", LEAST_IN_A_LEAF);
    parameters.put("subsample", SHARE_OF_SAMPLES);
    parameters.put("colsample_bynode", SHARE_OF_FEATURES);
    return parameters;
  }

  /** The library leaves out features that are always missing, and numbers the rest. */
  private static int[] featureOf(ImmutableFeatureMap numbered) {
    int[] featureOf = new int[numbered.size()];
    Arrays.setAll(featureOf, id -> Integer.parseInt(numbered.get(id).getName()));
    return featureOf;
  }

  private static MutableDataset<Regressor> dataset(ForestSamples samples) {
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("states", factory), factory);
    double[] ranks = samples.ranks();
    String[] names = new String[StateFeatures.COUNT];
    Arrays.setAll(names, "%03d"::formatted);
    for (int sample = 0; sample < samples.count(); sample++) {
      dataset.add(example(samples.features(sample), names, ranks[sample]));
    }
    return dataset;
  }

  private static ArrayExample<Regressor> example(float[] features, String[] names, double rank) {
    int known = 0;
    String[] knownNames = new String[features.length];
    double[] values = new double[features.length];
    for (int feature = 0; feature < features.length; feature++) {
      if (!Float.isNaN(features[feature])) {
        knownNames[known] = names[feature];
        values[known++] = features[feature];
      }
    }
    return new ArrayExample<>(
        new Regressor("rank", rank),
        Arrays.copyOf(knownNames, known),
        Arrays.copyOf(values, known));
  }
}
