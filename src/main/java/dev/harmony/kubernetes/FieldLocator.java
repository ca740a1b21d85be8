package dev.harmony.kubernetes;

/** Tells where the fields of a resource were written. */
@FunctionalInterface
public interface FieldLocator {

  /**
   * Where a field was written, or, where it was not, the nearest field around it.
   *
   * @param path such as {@code spec.indicators[0].name}
   * @return a file and a line, or the name of a resource
   */
  String locate(String path);
}
