package dev.harmony.kubernetes;

/** What is made of a field that a manifest may hold. */
enum FieldTreatment {
  /** It does what it says. */
  USED,
  /** It means nothing here, which is said. */
  NOT_USED,
  /** It would mean something and cannot be done yet, so it is refused. */
  REFUSED
}
