package dev.harmony.kubernetes;

/**
 * One field of a resource, as messages name it.
 *
 * @param locator tells where it was written
 * @param path such as {@code spec.indicators[0].name}; empty for the resource itself
 */
record FieldPlace(FieldLocator locator, String path) {

  /** A field inside this one. */
  FieldPlace field(String name) {
    return new FieldPlace(
        locator, path.isEmpty() ? name : path + "." + ManifestException.shortened(name));
  }

  /** An item of this list. */
  FieldPlace item(int index) {
    return new FieldPlace(locator, path + "[" + index + "]");
  }

  /** The fault of this field: {@code FILE:LINE: PATH PROBLEM}. */
  ManifestException problem(String problem) {
    return bareProblem((path.isEmpty() ? "" : path + " ") + problem);
  }

  /** A fault that names its fields itself: {@code FILE:LINE: PROBLEM}. */
  ManifestException bareProblem(String problem) {
    return new ManifestException(
        locator.locate(path) + ": " + problem.replaceAll("\\p{Cntrl}+", " "));
  }
}
