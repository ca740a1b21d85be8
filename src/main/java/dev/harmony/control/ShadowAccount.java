package dev.harmony.control;

import java.util.ArrayList;
import java.util.List;

/**
 * What a shadow cost and violated, in blocks of one hour; the newest block is still open. A value.
 *
 * @param closed full hours, oldest first
 * @param open the hour that goes on
 */
record ShadowAccount(List<Block> closed, Block open) {

  /**
   * The sums of some steps.
   *
   * @param steps steps whose demand was observed
   * @param violated how many of them were violated
   * @param paid replica-steps paid in all steps
   */
  record Block(int steps, int violated, double paid) {

    static final Block EMPTY = new Block(0, 0, 0);

    Block plus(Block other) {
      return new Block(steps + other.steps, violated + other.violated, paid + other.paid);
    }
  }

  static final ShadowAccount EMPTY = new ShadowAccount(List.of(), Block.EMPTY);

  ShadowAccount {
    closed = List.copyOf(closed);
  }

  /** The account after one more step. */
  ShadowAccount with(Block step) {
    return new ShadowAccount(closed, open.plus(step));
  }

  /** The account with the open hour closed and only the newest {@code hours} kept. */
  ShadowAccount closeHour(int hours) {
    List<Block> next = new ArrayList<>(closed);
    next.add(open);
    return new ShadowAccount(
        next.subList(Math.max(0, next.size() - hours), next.size()), Block.EMPTY);
  }

  /** The sums of the newest {@code hours} full hours, or of all if there are fewer. */
  Block newest(int hours) {
    Block sum = Block.EMPTY;
    for (Block block : closed.subList(Math.max(0, closed.size() - hours), closed.size())) {
      sum = sum.plus(block);
    }
    return sum;
  }
}
