package dev.harmony.prometheus;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * A Prometheus server and how to ask it.
 *
 * @param base where its HTTP API begins, the part before {@code /api/v1}
 * @param timeout the longest wait for one answer; positive
 * @param pause the wait before the first repetition of a failed request, doubled for each further
 *     one; positive
 * @param authorization who asks; empty for nobody in particular
 * @param trust whose certificates are trusted; empty for those that Java trusts
 */
public record PrometheusServer(
    URI base,
    Duration timeout,
    Duration pause,
    Optional<Authorization> authorization,
    Optional<SSLContext> trust) {

  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration USUAL_PAUSE = Duration.ofMillis(500);

  /**
   * @throws IllegalArgumentException if {@code base} is no address of HTTP, or a duration is not
   *     positive
   */
  public PrometheusServer {
    Objects.requireNonNull(authorization, "authorization");
    Objects.requireNonNull(trust, "trust");
    if (base.getHost() == null || !String.valueOf(base.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "base must be an address such as http://prometheus:9090, but is '" + base + "'");
    }
    if (isNotPositive(timeout) || isNotPositive(pause)) {
      throw new IllegalArgumentException(
          "timeout and pause must be positive, but are %s and %s".formatted(timeout, pause));
    }
  }

  /** The server at {@code base}, asked without authorization and with the usual patience. */
  public static PrometheusServer at(URI base) {
    return new PrometheusServer(
        base, USUAL_TIMEOUT, USUAL_PAUSE, Optional.empty(), Optional.empty());
  }

  /** The same server asked by somebody. */
  public PrometheusServer withAuthorization(Authorization asking) {
    return new PrometheusServer(base, timeout, pause, Optional.of(asking), trust);
  }

  /** The same server with other trusted certificates. */
  public PrometheusServer withTrust(SSLContext trusted) {
    return new PrometheusServer(base, timeout, pause, authorization, Optional.of(trusted));
  }

  /** The same server with another patience. */
  public PrometheusServer withPatience(Duration longest, Duration firstPause) {
    return new PrometheusServer(base, longest, firstPause, authorization, trust);
  }

  private static boolean isNotPositive(Duration duration) {
    return duration.isNegative() || duration.isZero();
  }
}
