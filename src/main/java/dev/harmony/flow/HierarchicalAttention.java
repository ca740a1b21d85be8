package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets each indicator look at those of its own level, those that drive it, and the calendar.
 *
 * <p>Multi-head attention (Vaswani et al. 2017), normalised before, over indicators instead of
 * steps. What may not be seen gets minus infinity added to its logit, so it has no influence at
 * all; HARMONY (arXiv 2408.01000) multiplies by zero, which leaves it a share. Nothing tells
 * indicators apart but what was observed of them, so new names are as good as known ones, and a
 * permutation of the indicators permutes the result.
 */
final class HierarchicalAttention {

  private final NetworkShape shape;
  private final Normalisation norm;
  private final Dense query;
  private final Dense key;
  private final Dense value;
  private final Dense output;
  private final ResidualBlock block;

  HierarchicalAttention(String name, NetworkShape shape) {
    int width = shape.width();
    this.shape = shape;
    this.norm = new Normalisation(name + ".norm", width);
    this.query = new Dense(name + ".query", width, width);
    this.key = new Dense(name + ".key", width, width);
    this.value = new Dense(name + ".value", width, width);
    this.output = new Dense(name + ".output", width, width);
    this.block = new ResidualBlock(name + ".block", width, shape.hiddenWidth());
  }

  List<ParameterShape> parameters() {
    List<ParameterShape> all = new ArrayList<>(norm.parameters());
    for (Dense map : List.of(query, key, value)) {
      all.addAll(map.parameters());
    }
    all.addAll(output.parameters(0));
    all.addAll(block.parameters());
    return all;
  }

  /**
   * The tokens after they have looked around.
   *
   * @param tokens {@code [W, N, width]}
   * @param calendar {@code [W, tokens, width]}
   * @param visibility {@code [W, 1, N, N + tokens]}, added to the logits
   * @return {@code [W, N, width]}
   */
  NDArray apply(NDArray tokens, NDArray calendar, NDArray visibility, Pass pass) {
    NDArray normed = norm.apply(tokens, pass);
    NDArray seen = normed.concat(calendar, 1);
    NDArray queries = heads(query.apply(normed, pass));
    NDArray keys = heads(key.apply(seen, pass));
    NDArray values = heads(value.apply(seen, pass));
    NDArray scale = pass.scalar(1 / Math.sqrt(shape.width() / (double) shape.heads()));
    NDArray logits = queries.matMul(keys.transpose(0, 1, 3, 2)).mul(scale).add(visibility);
    NDArray looked = logits.softmax(3).matMul(values).transpose(0, 2, 1, 3);
    NDArray step = output.apply(looked.reshape(tokens.getShape()), pass);
    return block.apply(tokens.add(pass.dropped(step, output.name())), pass);
  }

  /** {@code [W, heads, tokens, width / heads]}. */
  private NDArray heads(NDArray tokens) {
    long windows = tokens.getShape().get(0);
    long count = tokens.getShape().get(1);
    int heads = shape.heads();
    return tokens.reshape(windows, count, heads, shape.width() / heads).transpose(0, 2, 1, 3);
  }
}
