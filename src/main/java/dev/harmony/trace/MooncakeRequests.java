package dev.harmony.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.harmony.trace.TraceEvent.Arrival;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The requests of a Mooncake log, one JSON object after another, in the order of the file. */
final class MooncakeRequests implements Iterator<Located<LoggedRequest>>, AutoCloseable {

  static final String TIME = "timestamp";
  static final String INPUT = "input_length";
  static final String OUTPUT = "output_length";

  private static final JsonFactory JSON = new JsonFactory();
  private static final NumberRange TOKENS = new NumberRange(0, 1e9);

  private final TraceSource source;
  private final JsonParser parser;
  private @Nullable JsonToken token;

  private MooncakeRequests(TraceSource source, JsonParser parser) throws IOException {
    this.source = source;
    this.parser = parser;
    this.token = parser.nextToken();
  }

  /**
   * Opens the log in {@code source}.
   *
   * @throws TraceException if it cannot be read
   */
  static MooncakeRequests open(TraceSource source) {
    try {
      return new MooncakeRequests(source, JSON.createParser(source.open()));
    } catch (IOException e) {
      throw JsonFaults.of(source, e);
    }
  }

  @Override
  public boolean hasNext() {
    return token != null;
  }

  /**
   * The next request.
   *
   * @throws TraceException if it is no object with the three numbers
   */
  @Override
  public Located<LoggedRequest> next() {
    if (token == null) {
      throw new NoSuchElementException();
    }
    try {
      Located<LoggedRequest> request = request();
      token = parser.nextToken();
      return request;
    } catch (IOException e) {
      throw JsonFaults.of(source, e);
    }
  }

  private Located<LoggedRequest> request() throws IOException {
    long line = parser.currentLocation().getLineNr();
    if (token != JsonToken.START_OBJECT) {
      throw unexpected("a request as {…}");
    }
    double millis = Double.NaN;
    double input = Double.NaN;
    double output = Double.NaN;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case TIME -> millis = number(TIME, NumberRange.NOT_NEGATIVE);
        case INPUT -> input = wholeNumber(INPUT);
        case OUTPUT -> output = wholeNumber(OUTPUT);
        default -> parser.skipChildren();
      }
    }
    if (Double.isNaN(millis + input + output)) {
      throw TraceException.at(
          source.name(),
          line,
          "has no '%s', expected %s, %s and %s"
              .formatted(missing(millis, input), TIME, INPUT, OUTPUT));
    }
    Instant at = instant(millis);
    return new Located<>(
        line, at, new LoggedRequest("", new Arrival(at, (int) input, (int) output)));
  }

  private static String missing(double millis, double input) {
    if (Double.isNaN(millis)) {
      return TIME;
    }
    return Double.isNaN(input) ? INPUT : OUTPUT;
  }

  private Instant instant(double millis) {
    return TimestampFormat.EPOCH_MILLIS
        .parse(Double.toString(millis))
        .orElseThrow(
            () -> fault("has a time of %s ms, expected one before 2200".formatted(millis)));
  }

  private double wholeNumber(String field) throws IOException {
    double value = number(field, TOKENS);
    if (value != Math.rint(value)) {
      throw unexpected("a whole number for '" + field + "'");
    }
    return value;
  }

  private double number(String field, NumberRange range) throws IOException {
    JsonToken found = parser.currentToken();
    double value = found != null && found.isNumeric() ? range.parse(parser.getText()) : Double.NaN;
    if (Double.isNaN(value)) {
      throw unexpected(range.inWords() + " for '" + field + "'");
    }
    return value;
  }

  private TraceException unexpected(String expected) throws IOException {
    String found = parser.currentToken() == null ? "the end" : parser.getText();
    return fault("has " + TraceException.quoted(found) + ", expected " + expected);
  }

  private TraceException fault(String problem) {
    return TraceException.at(source.name(), parser.currentLocation().getLineNr(), problem);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }
}
