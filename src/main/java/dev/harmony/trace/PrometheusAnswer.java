package dev.harmony.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses the JSON answer of a Prometheus range query, token by token. */
final class PrometheusAnswer {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> NOT_FINITE = Set.of("NaN", "+Inf", "-Inf");

  /** The last second of the year 2199. */
  private static final double LATEST_SECOND = 7_258_118_399.0;

  private final String file;
  private final JsonParser parser;
  private final List<PrometheusSeries> series = new ArrayList<>();
  private String status = "";
  private String error = "";

  private PrometheusAnswer(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * The series of the answer in {@code source}, in its order.
   *
   * @throws TraceException if it is not the successful answer of a range query
   */
  static List<PrometheusSeries> read(TraceSource source) {
    try (InputStream in = source.open();
        JsonParser parser = JSON.createParser(in)) {
      PrometheusAnswer answer = new PrometheusAnswer(source.name(), parser);
      answer.readAnswer();
      return List.copyOf(answer.series);
    } catch (IOException e) {
      throw JsonFaults.of(source, e);
    }
  }

  private void readAnswer() throws IOException {
    parser.nextToken();
    forEachField(
        "the answer of a range query",
        field -> {
          switch (field) {
            case "status" -> status = text("status");
            case "error" -> error = text("error");
            case "data" -> forEachField("data", this::readData);
            default -> parser.skipChildren();
          }
        });
    if (!status.equals("success")) {
      throw fault("has status '" + status + "' " + error + ", expected 'success'");
    }
    if (series.isEmpty()) {
      throw fault("has no series, expected at least one");
    }
  }

  private void readData(String field) throws IOException {
    if (field.equals("resultType")) {
      String type = text("resultType");
      if (!type.equals("matrix")) {
        throw fault("has resultType " + TraceException.quoted(type) + ", expected 'matrix'");
      }
    } else if (field.equals("result")) {
      forEachElement("result", this::readSeries);
    } else {
      parser.skipChildren();
    }
  }

  private void readSeries() throws IOException {
    Map<String, String> labels = new HashMap<>();
    PrometheusSamples samples = new PrometheusSamples();
    forEachField(
        "a series",
        field -> {
          switch (field) {
            case "metric" -> forEachField("metric", label -> labels.put(label, text(label)));
            case "values" -> forEachElement("values", () -> readSample(samples));
            case "histograms" -> throw fault("has native histograms, expected numbers in 'values'");
            default -> parser.skipChildren();
          }
        });
    series.add(new PrometheusSeries(labels, samples));
  }

  private void readSample(PrometheusSamples samples) throws IOException {
    require(JsonToken.START_ARRAY, "a sample [time, value]");
    long millis = readMillis();
    parser.nextToken();
    double value = value(text("value"));
    if (parser.nextToken() != JsonToken.END_ARRAY) {
      throw unexpected("a sample of two parts");
    }
    if (samples.length() > 0 && millis <= samples.millis(samples.length() - 1)) {
      throw fault("sample at " + millis + " ms does not lie after the one before it");
    }
    samples.append(millis, value);
  }

  private long readMillis() throws IOException {
    if (!parser.nextToken().isNumeric()) {
      throw unexpected("a time in seconds");
    }
    double seconds = parser.getDoubleValue();
    if (!(seconds >= 0 && seconds <= LATEST_SECOND)) {
      throw unexpected("seconds from 1970 to 2199");
    }
    return Math.round(seconds * 1000);
  }

  private double value(String text) throws IOException {
    if (NOT_FINITE.contains(text)) {
      return Double.NaN;
    }
    double value = NumberRange.ANY.parse(text);
    if (Double.isNaN(value)) {
      throw unexpected("a number written as text");
    }
    return value;
  }

  private String text(String what) throws IOException {
    require(JsonToken.VALUE_STRING, "text for '" + what + "'");
    return parser.getText();
  }

  /** Reads the object at the current token and calls {@code reading} at the value of each field. */
  private void forEachField(String what, FieldReading reading) throws IOException {
    require(JsonToken.START_OBJECT, "an object for " + what);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      reading.read(field);
    }
    require(JsonToken.END_OBJECT, "the end of " + what);
  }

  /** Reads the array at the current token and calls {@code reading} at each element. */
  private void forEachElement(String what, ElementReading reading) throws IOException {
    require(JsonToken.START_ARRAY, "a list for " + what);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      reading.read();
    }
  }

  private void require(JsonToken token, String expected) throws IOException {
    if (parser.currentToken() != token) {
      throw unexpected(expected);
    }
  }

  private TraceException unexpected(String expected) throws IOException {
    String found = parser.currentToken() == null ? "the end" : parser.getText();
    return fault("has " + TraceException.quoted(found) + ", expected " + expected);
  }

  private TraceException fault(String problem) {
    return TraceException.at(file, parser.currentLocation().getLineNr(), problem);
  }

  /** Reads the value of one field. */
  @FunctionalInterface
  private interface FieldReading {
    void read(String field) throws IOException;
  }

  /** Reads one element. */
  @FunctionalInterface
  private interface ElementReading {
    void read() throws IOException;
  }
}
