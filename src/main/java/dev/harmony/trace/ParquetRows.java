package dev.harmony.trace;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveStringifier;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file, its cells written as text; a row group is held at a time. */
final class ParquetRows implements TableRows {

  private static final List<CompressionCodecName> CODECS =
      List.of(
          CompressionCodecName.UNCOMPRESSED,
          CompressionCodecName.SNAPPY,
          CompressionCodecName.ZSTD);

  private final String file;
  private final List<String> header;
  private final ParquetReader<String[], List<String>> reader;
  private final Iterator<List<String>> records;
  private long row;

  private ParquetRows(
      String file, List<String> header, ParquetReader<String[], List<String>> reader) {
    this.file = file;
    this.header = header;
    this.reader = reader;
    this.records = Spliterators.iterator(reader);
  }

  /**
   * Opens the file {@code source}.
   *
   * @throws TraceException if it is no Parquet file or has no flat column
   */
  static ParquetRows open(TraceSource source) {
    Path path =
        source
            .file()
            .orElseThrow(
                () -> new TraceException(source.name() + ": is no file, as Parquet must be"));
    return guarded(
        source.name(),
        () -> {
          InputFile input = new LocalInputFile(path);
          ParquetMetadata metadata = ParquetReader.readMetadata(input);
          requireCodecs(source.name(), metadata);
          MessageType schema = metadata.getFileMetaData().getSchema();
          List<String> header =
              schema.getFields().stream().filter(ParquetRows::isFlat).map(Type::getName).toList();
          if (header.isEmpty()) {
            throw new TraceException(source.name() + ": has no flat column");
          }
          Cells cells = new Cells(header, schema);
          return new ParquetRows(
              source.name(),
              header,
              ParquetReader.spliterator(input, columns -> cells, Set.copyOf(header)));
        });
  }

  private static void requireCodecs(String file, ParquetMetadata metadata) {
    for (BlockMetaData block : metadata.getBlocks()) {
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        if (!CODECS.contains(chunk.getCodec())) {
          throw new TraceException(
              "%s: is compressed with %s, expected one of %s"
                  .formatted(file, chunk.getCodec(), CODECS));
        }
      }
    }
  }

  private static boolean isFlat(Type type) {
    return type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED);
  }

  @Override
  public String name() {
    return file;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    return guarded(file, records::hasNext);
  }

  @Override
  public TableRow next() {
    List<String> cells = guarded(file, records::next);
    row++;
    return new TableRow(file, header, row, cells);
  }

  @Override
  public void close() {
    guarded(
        file,
        () -> {
          reader.close();
          return file;
        });
  }

  /** Reads something. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Turns every failure into the one exception of this package. The library checks little of what
   * it reads, so that damage shows as almost any unchecked exception.
   */
  private static <T> T guarded(String file, Reading<T> reading) {
    try {
      return reading.read();
    } catch (TraceException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new TraceException(
          "%s: is not a sound Parquet file (%s)".formatted(file, rootOf(e)), e);
    }
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null || cause == thrown ? thrown : rootOf(cause);
  }

  /**
   * Writes the cells of a row as text.
   *
   * @param header the names of the columns
   * @param schema their types
   */
  private record Cells(List<String> header, MessageType schema)
      implements Hydrator<String[], List<String>> {

    @Override
    public String[] start() {
      String[] cells = new String[header.size()];
      Arrays.fill(cells, "");
      return cells;
    }

    @Override
    public String[] add(String[] cells, String heading, Object value) {
      if (value != null) {
        cells[header.indexOf(heading)] = text(heading, value);
      }
      return cells;
    }

    private String text(String heading, Object value) {
      PrimitiveStringifier stringifier = schema.getType(heading).asPrimitiveType().stringifier();
      if (value instanceof Long number) {
        return stringifier.stringify(number.longValue());
      }
      return value instanceof Integer number
          ? stringifier.stringify(number.intValue())
          : value.toString();
    }

    @Override
    public List<String> finish(String[] cells) {
      return Arrays.asList(cells);
    }
  }
}
