package dev.harmony.prometheus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a request says about who asks; its text never shows the secret. */
public final class Authorization {

  private final String header;

  private Authorization(String header) {
    this.header = header;
  }

  /** A bearer token (RFC 6750). */
  public static Authorization ofBearerToken(String token) {
    return new Authorization("Bearer " + token);
  }

  /** A user and a password (RFC 7617). */
  public static Authorization ofPassword(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Authorization("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** The value of the header of the same name. */
  String header() {
    return header;
  }

  @Override
  public String toString() {
    return header.substring(0, header.indexOf(' ')) + " ***";
  }
}
