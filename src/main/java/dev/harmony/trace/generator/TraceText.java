package dev.harmony.trace.generator;

import dev.harmony.trace.TraceEvent.Arrival;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Generated demand as a CSV that the readers of traces recognize, minute by minute: rates per
 * minute, or a log of requests in the format of the Azure LLM inference traces.
 *
 * <p>The text has whole and rounded numbers only, so that the last digit of a logarithm, in which
 * processors may differ, does not show.
 */
public sealed interface TraceText {

  /** The names of the columns. */
  String header();

  /**
   * The rows of a minute in order of time.
   *
   * @param minute minutes since the start of the demand; zero or more, below its length
   */
  Stream<String> rows(int minute);

  /** One row a minute: its beginning and the requests per second in it, to four decimals. */
  static TraceText ofRates(GeneratedDemand demand) {
    return new Rates(demand, new MinuteCounts(demand));
  }

  /** One row a request: its time to the microsecond, the tokens of its prompt and its answer. */
  static TraceText ofRequests(GeneratedDemand demand) {
    return new Requests(GeneratedRequests.of(demand));
  }

  /** Rates per minute. */
  record Rates(GeneratedDemand demand, MinuteCounts counts) implements TraceText {

    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
    private static final int DECIMALS = 4;

    @Override
    public String header() {
      return "time,requests";
    }

    @Override
    public Stream<String> rows(int minute) {
      BigDecimal rate =
          BigDecimal.valueOf(counts.count(minute))
              .divide(SECONDS_PER_MINUTE, DECIMALS, RoundingMode.HALF_EVEN);
      return Stream.of(demand.at(minute) + "," + rate.toPlainString());
    }
  }

  /** A log of requests. */
  record Requests(GeneratedRequests requests) implements TraceText {

    private static final DateTimeFormatter MICROS =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public String header() {
      return "TIMESTAMP,ContextTokens,GeneratedTokens";
    }

    @Override
    public Stream<String> rows(int minute) {
      return requests.arrivals(minute).map(Requests::row);
    }

    private static String row(Arrival arrival) {
      return "%s,%d,%d"
          .formatted(MICROS.format(arrival.at()), arrival.inputTokens(), arrival.outputTokens());
    }
  }
}
