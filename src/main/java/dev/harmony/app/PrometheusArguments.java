package dev.harmony.app;

import dev.harmony.prometheus.Authorization;
import dev.harmony.prometheus.PrometheusClient;
import dev.harmony.prometheus.PrometheusServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import picocli.CommandLine.Option;

/** How a command reaches Prometheus, as it was written; secrets come from files only. */
final class PrometheusArguments {
  private static final Duration PAUSE = Duration.ofMillis(500);

  @Option(
      names = "--prometheus",
      paramLabel = "URL",
      description = "the server, for example http://prometheus.monitoring:9090")
  private Optional<URI> address = Optional.empty();

  @Option(
      names = "--bearer-token-file",
      paramLabel = "FILE",
      description = "the file of a token that the server asks for")
  private Optional<Path> token = Optional.empty();

  @Option(names = "--user", paramLabel = "NAME", description = "who asks, with --password-file")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "the file of the user's password")
  private Optional<Path> password = Optional.empty();

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "the certificates to trust, in PEM form (default: those that Java trusts)")
  private Optional<Path> certificates = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "the longest wait for one answer (default: ${DEFAULT-VALUE})")
  private long timeout = 30;

  /**
   * A client of the server, if one is named.
   *
   * @throws WrongInputException if an option cannot be used
   */
  Optional<PrometheusClient> client() {
    return address.map(base -> new PrometheusClient(server(base)));
  }

  /**
   * A client of the server.
   *
   * @throws WrongInputException if none is named, or an option cannot be used
   */
  PrometheusClient requiredClient() {
    return client()
        .orElseThrow(() -> new WrongInputException("--prometheus URL is missing: where to ask"));
  }

  private PrometheusServer server(URI base) {
    if (timeout < 1) {
      throw new WrongInputException("--timeout must be at least 1 second, but is " + timeout);
    }
    if (user.isPresent() != password.isPresent() || (user.isPresent() && token.isPresent())) {
      throw new WrongInputException(
          "--user and --password-file go together, and not with --bearer-token-file");
    }
    PrometheusServer server;
    try {
      server = PrometheusServer.at(base).withPatience(Duration.ofSeconds(timeout), PAUSE);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException("--prometheus: " + e.getMessage(), e);
    }
    if (token.isPresent()) {
      server =
          server.withAuthorization(
              Authorization.ofBearerToken(secret("--bearer-token-file", token.get())));
    }
    if (user.isPresent() && password.isPresent()) {
      server =
          server.withAuthorization(
              Authorization.ofPassword(user.get(), secret("--password-file", password.get())));
    }
    return certificates.isPresent() ? server.withTrust(trust(certificates.get())) : server;
  }

  private static String secret(String option, Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new WrongInputException(option + ": '" + file + "' cannot be read", e);
    }
  }

  private static SSLContext trust(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + number++, each);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new WrongInputException(
          "--ca-file: '%s' holds no certificates in PEM form: %s".formatted(file, e.getMessage()),
          e);
    }
  }
}
