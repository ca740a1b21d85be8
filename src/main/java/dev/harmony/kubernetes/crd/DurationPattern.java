package dev.harmony.kubernetes.crd;

/** How a manifest writes a length of time: {@code 28d}, {@code 90s}, {@code 1h30m}. */
public final class DurationPattern {

  /**
   * Weeks, days, hours, minutes and seconds in this order, each at most once. In each pair of
   * groups the second is the number.
   */
  public static final String REGULAR_EXPRESSION =
      "^(([0-9]{1,6})w)?(([0-9]{1,6})d)?(([0-9]{1,6})h)?(([0-9]{1,6})m)?(([0-9]{1,9})s)?$";

  private DurationPattern() {}
}
