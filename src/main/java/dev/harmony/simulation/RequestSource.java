package dev.harmony.simulation;

import dev.harmony.service.batching.Request;
import java.util.stream.Stream;

/** The requests of a replay. */
@FunctionalInterface
public interface RequestSource {

  /**
   * The requests in the order of their arrival, in seconds since the first step begins; the same at
   * each call. The caller closes the stream.
   */
  Stream<Request> requests();
}
