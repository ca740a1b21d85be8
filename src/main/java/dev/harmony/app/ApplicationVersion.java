package dev.harmony.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, as the build wrote it beside the classes. */
public final class ApplicationVersion implements IVersionProvider {
  private static final String RESOURCE = "version.properties";

  /** The version without a name before it, for example {@code 1.2.0}. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream resource =
        Objects.requireNonNull(ApplicationVersion.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      properties.load(resource);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Objects.requireNonNull(properties.getProperty("version"), RESOURCE);
  }

  @Override
  public String[] getVersion() {
    return new String[] {"harmony " + current()};
  }
}
