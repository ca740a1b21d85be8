package dev.harmony.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A kind of benchmark over several traces and seeds.
 *
 * @param kind what is found out
 * @param inputs the traces
 * @param seeds how many seeds: 1, 2, … up to this; positive
 * @param <R> what is found
 */
record BenchmarkRun<R>(BenchmarkKind<R> kind, List<ReplayInput> inputs, int seeds) {

  /** Copies the traces. */
  BenchmarkRun {
    inputs = List.copyOf(inputs);
  }

  /**
   * The benchmark of the manifests in {@code files}.
   *
   * @throws dev.harmony.kubernetes.ManifestException if one is wrong
   */
  static <R> BenchmarkRun<R> of(
      BenchmarkKind<R> kind, List<Path> files, StoredModels models, int seeds) {
    String program = new InputDigest().withProgram().hexadecimal();
    return new BenchmarkRun<>(
        kind, files.stream().map(file -> ReplayInput.of(file, program, models)).toList(), seeds);
  }

  /** One job for each trace and seed, in this order. */
  List<SuiteJob> jobs() {
    return inputs.stream()
        .flatMap(input -> LongStream.rangeClosed(1, seeds).mapToObj(seed -> kind.job(input, seed)))
        .toList();
  }

  /** What was found for each trace and seed, in this order. */
  List<R> results(ResultStore store) throws IOException {
    List<R> results = new ArrayList<>();
    for (ReplayInput input : inputs) {
      for (long seed = 1; seed <= seeds; seed++) {
        results.add(kind.read(store, input, seed));
      }
    }
    return results;
  }
}
