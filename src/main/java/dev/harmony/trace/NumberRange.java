package dev.harmony.trace;

/**
 * The numbers that a recorded value may have.
 *
 * @param lowest the smallest of them
 * @param highest the largest of them
 */
record NumberRange(double lowest, double highest) {

  /** Beyond this a recorded value is taken for damage. */
  private static final double LARGEST = 1e15;

  /** Numbers of any sign. */
  static final NumberRange ANY = new NumberRange(-LARGEST, LARGEST);

  /** Zero and above. */
  static final NumberRange NOT_NEGATIVE = new NumberRange(0, LARGEST);

  /** The numbers that a value of this meaning may have. */
  static NumberRange of(Meaning meaning) {
    return meaning == Meaning.LEVEL ? ANY : NOT_NEGATIVE;
  }

  /** The decimal number that {@code text} spells, or {@code NaN} if it is none or lies outside. */
  double parse(String text) {
    if (!isDecimal(text)) {
      return Double.NaN;
    }
    try {
      double value = Double.parseDouble(text);
      return value >= lowest && value <= highest ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The range in words, to follow "expected". */
  String inWords() {
    if (equals(ANY)) {
      return "a number";
    }
    return equals(NOT_NEGATIVE)
        ? "a number of at least 0"
        : "a number from " + plain(lowest) + " to " + plain(highest);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** {@code Double.parseDouble} alone would also accept hexadecimal, suffixes and names. */
  private static boolean isDecimal(String text) {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      boolean part = (character >= '0' && character <= '9') || "+-.eE".indexOf(character) >= 0;
      if (!part) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
