package dev.harmony.simulation;

import java.util.List;

/**
 * What a run cost and violated in each block of a part: enough to tell its operating point in every
 * resample of the part.
 *
 * @param blocks in the order of time
 */
public record BlockTally(List<Block> blocks) {

  /**
   * One block.
   *
   * @param steps its length; positive
   * @param gpuHours what it cost
   * @param violatedSteps its violated steps
   */
  public record Block(int steps, double gpuHours, int violatedSteps) {}

  /** Blocks, copied. */
  public BlockTally {
    blocks = List.copyOf(blocks);
  }

  /**
   * The operating point of a part made of these blocks, its GPU-hours brought to the length of the
   * whole part.
   *
   * @param drawn how often each block counts; not all zero
   */
  OperatingPoint resampled(int[] drawn) {
    double hours = 0;
    long violated = 0;
    long length = 0;
    int whole = 0;
    for (int index = 0; index < drawn.length; index++) {
      Block block = blocks.get(index);
      hours += drawn[index] * block.gpuHours();
      violated += (long) drawn[index] * block.violatedSteps();
      length += (long) drawn[index] * block.steps();
      whole += block.steps();
    }
    return new OperatingPoint((double) violated / length, hours / length * whole);
  }
}
