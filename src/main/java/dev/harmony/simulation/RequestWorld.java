package dev.harmony.simulation;

import dev.harmony.capacity.ReplicaModel;
import java.util.Objects;

/**
 * A replay request by request.
 *
 * @param model what one replica does in which time
 * @param source what arrives
 */
public record RequestWorld(ReplicaModel model, RequestSource source) {

  /** Both parts are required. */
  public RequestWorld {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(source, "source");
  }
}
