package dev.harmony.service.batching;

/** Adds up what requests waited for. */
final class LatencyMeans implements RequestOutcomes {

  private final double lateAfter;
  long served;
  long givenUp;
  long late;
  private double firstToken;
  private double interToken;
  private double sojourn;

  /**
   * @param lateAfter seconds to the first token beyond which a request counts as late
   */
  LatencyMeans(double lateAfter) {
    this.lateAfter = lateAfter;
  }

  @Override
  public void served(Request request, double firstTokenAt, double finishedAt) {
    served++;
    firstToken += firstTokenAt - request.arrivedAt();
    late += firstTokenAt - request.arrivedAt() > lateAfter ? 1 : 0;
    interToken += finishedAt - firstTokenAt;
    sojourn += finishedAt - request.arrivedAt();
  }

  @Override
  public void givenUp(Request request, double at) {
    givenUp++;
    late++;
    sojourn += at - request.arrivedAt();
  }

  double meanFirstToken() {
    return firstToken / served;
  }

  /** Seconds from the first token to the last, all requests together. */
  double decoding() {
    return interToken;
  }

  double shareLate() {
    return (double) late / (served + givenUp);
  }

  /** Seconds in the system, all requests together. */
  double sojourn() {
    return sojourn;
  }
}
