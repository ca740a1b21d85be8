package dev.harmony.service.batching;

/** Is told what became of each request, once; times are seconds since the start of the run. */
public interface RequestOutcomes {

  /**
   * A request was served to its end.
   *
   * @param firstTokenAt when its first token was there
   * @param finishedAt when its last token was there; not before {@code firstTokenAt}
   */
  void served(Request request, double firstTokenAt, double finishedAt);

  /**
   * A request was given up: it waited longer than its patience, is larger than the cache, or was
   * cut off when its replica ended.
   */
  void givenUp(Request request, double at);
}
