package dev.harmony.trace.generator;

import dev.harmony.trace.TraceEvent.Arrival;
import dev.harmony.trace.TraceEvent.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Generated demand as the lines of a CSV that the readers of traces recognize.
 *
 * <p>The text has whole numbers and rounded ones only, so that the last digit of a logarithm, in
 * which processors may differ, does not show.
 */
public final class TraceText {

  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
  private static final int DECIMALS = 4;
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private TraceText() {}

  /**
   * A header and one line a minute: its beginning and the requests per second in it, to four
   * decimals.
   */
  public static Stream<String> rates(GeneratedDemand demand) {
    return Stream.concat(
        Stream.of("time,requests"),
        GeneratedTrace.of(demand).events().map(Reading.class::cast).map(TraceText::rate));
  }

  /** A header and one line a request, in the format of the Azure LLM inference traces. */
  public static Stream<String> requests(GeneratedDemand demand) {
    return Stream.concat(
        Stream.of("TIMESTAMP,ContextTokens,GeneratedTokens"),
        GeneratedRequests.of(demand).events().map(Arrival.class::cast).map(TraceText::request));
  }

  private static String rate(Reading reading) {
    BigDecimal rate =
        BigDecimal.valueOf((long) reading.value())
            .divide(SECONDS_PER_MINUTE, DECIMALS, RoundingMode.HALF_EVEN);
    return reading.at() + "," + rate.toPlainString();
  }

  private static String request(Arrival arrival) {
    return time(arrival.at()) + "," + arrival.inputTokens() + "," + arrival.outputTokens();
  }

  private static String time(Instant instant) {
    return MICROS.format(instant);
  }
}
