package dev.harmony.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records of figures in files, out and in without loss. */
public final class ResultJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new Jdk8Module()).build();

  private ResultJson() {}

  /**
   * Writes {@code result} to {@code file}.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Object result, Path file) throws IOException {
    Files.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(result));
  }

  /**
   * The result in {@code file}.
   *
   * @throws IOException if it cannot be read or holds something else
   */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    return MAPPER.readValue(file.toFile(), type);
  }
}
