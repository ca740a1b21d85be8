package dev.harmony.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Parquet files written in tests. */
final class ParquetFiles {

  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message trace {
            required int64 time (TIMESTAMP(MICROS, true));
            required int32 requests;
            optional double load;
            required binary model (STRING);
            repeated int32 ignored;
          }
          """);

  private ParquetFiles() {}

  /**
   * Writes one row a minute: its number, half more than that in every other row, the model chat.
   */
  static void write(Path file, CompressionCodecName codec, Instant start, int rows)
      throws IOException {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(SCHEMA)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(codec)
            .build()) {
      for (int row = 0; row < rows; row++) {
        Group group = new SimpleGroup(SCHEMA);
        group.add("time", (start.getEpochSecond() + 60L * row) * 1_000_000);
        group.add("requests", row);
        if (row % 2 == 0) {
          group.add("load", row + 0.5);
        }
        group.add("model", "chat");
        writer.write(group);
      }
    }
  }

  /** The bytes of forty minutes, compressed with snappy, written by way of {@code folder}. */
  static byte[] bytes(Path folder) throws IOException {
    Path file = folder.resolve("sound.parquet");
    write(file, CompressionCodecName.SNAPPY, Instant.parse("2026-11-01T00:00:00Z"), 40);
    return Files.readAllBytes(file);
  }
}
