package dev.harmony.trace.generator;

import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The lengths of prompts and answers, independent of one another.
 *
 * @param input tokens of a prompt
 * @param output tokens that are generated for it
 */
record TokenLengths(Length input, Length output) {

  /** Azure's conversations of 2023 (Splitwise, ISCA 2024). */
  static final TokenLengths CONVERSATION =
      new TokenLengths(Length.of(1020, 1155, 16_384), Length.of(129, 211, 1000));

  /** Azure's code completion of 2023 (Splitwise, ISCA 2024). */
  static final TokenLengths CODE =
      new TokenLengths(Length.of(1469, 2048, 8192), Length.of(13, 28, 2048));

  /** Questions about long documents: Mooncake's synthetic trace (FAST 2025). */
  static final TokenLengths DOCUMENTS =
      new TokenLengths(Length.of(11_587, 15_325, 131_072), Length.of(69, 149, 1000));

  /** Requires both. */
  TokenLengths {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
  }

  /**
   * A number of tokens: log-normal, at least one, cut off at the most.
   *
   * @param median half of the numbers lie below it; positive
   * @param deviation the standard deviation of the logarithm; not negative
   * @param most the longest
   */
  record Length(double median, double deviation, int most) {

    /**
     * The length whose median and mean without the cut are these: the deviation is {@code sqrt(2
     * ln(mean / median))}.
     */
    static Length of(double median, double mean, int most) {
      return new Length(median, Math.sqrt(2 * Math.log(mean / median)), most);
    }

    /** One number of tokens. */
    int draw(UniformRandomProvider random) {
      double normal = ZigguratSampler.NormalizedGaussian.of(random).sample();
      long tokens = Math.round(median * Math.exp(deviation * normal));
      return (int) Math.max(1, Math.min(most, tokens));
    }
  }
}
