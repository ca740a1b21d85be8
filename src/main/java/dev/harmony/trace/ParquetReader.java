package dev.harmony.trace;

/**
 * Parquet files with flat columns of numbers, times and text, uncompressed or with snappy or zstd:
 * a table like delimited text, with the same mapping of columns. Columns that are nested or
 * repeated are passed over. A time with a time zone or a date is taken as such, any other number as
 * in text. In messages, the number of the row stands where a line would.
 */
public final class ParquetReader implements TraceReader {

  /** The first bytes of every Parquet file. */
  private static final String MAGIC = "PAR1";

  @Override
  public TraceFormat format() {
    return TraceFormat.PARQUET;
  }

  @Override
  public boolean recognizes(String head) {
    return head.startsWith(MAGIC);
  }

  @Override
  public Trace read(TraceSource source, TraceOptions options) {
    return new Table(source.name(), () -> ParquetRows.open(source), options).trace(format());
  }
}
