package dev.harmony.app;

import dev.harmony.series.Indicator;
import dev.harmony.series.NearestName;
import dev.harmony.series.Unit;
import dev.harmony.trace.ColumnMapping;
import dev.harmony.trace.InstanceColumn;
import dev.harmony.trace.InstanceColumn.Aggregation;
import dev.harmony.trace.MappedIndicator;
import dev.harmony.trace.Meaning;
import dev.harmony.trace.TimestampFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What columns mean, written on one line: {@code time=COLUMN} unless the rows name no times, one or
 * more {@code NAME=COLUMN[+COLUMN…][:rate|count|level]}, with commas between them, and for a table
 * with several rows for each time {@code service=COLUMN} or {@code instance=COLUMN[:sum|mean]}. An
 * indicator is the sum of its columns, a rate unless it is said to be something else. Column names
 * that contain one of these signs can be named in a Replay manifest only.
 */
final class ColumnsOption {
  private static final String TIME = "time";
  private static final String SERVICE = "service";
  private static final String INSTANCE = "instance";
  private static final Map<String, Aggregation> AGGREGATIONS =
      Map.of("sum", Aggregation.SUM, "mean", Aggregation.MEAN);
  private static final Map<String, Meaning> MEANINGS =
      Map.of("rate", Meaning.RATE, "count", Meaning.COUNT, "level", Meaning.LEVEL);

  private ColumnsOption() {}

  /**
   * The mapping that {@code text} describes.
   *
   * @throws WrongInputException if it has not this form
   */
  static ColumnMapping parse(String text) {
    Map<String, String> items = items(text);
    Optional<String> time = Optional.ofNullable(items.remove(TIME));
    Optional<String> service = Optional.ofNullable(items.remove(SERVICE));
    Optional<InstanceColumn> instances =
        Optional.ofNullable(items.remove(INSTANCE)).map(ColumnsOption::instances);
    if (items.isEmpty()) {
      throw problem("must name at least one indicator NAME=COLUMN, but is '" + text + "'");
    }
    return new ColumnMapping(
        time,
        TimestampFormat.AUTOMATIC,
        Optional.empty(),
        service,
        instances,
        items.entrySet().stream().map(item -> indicator(item.getKey(), item.getValue())).toList());
  }

  private static InstanceColumn instances(String written) {
    int colon = written.lastIndexOf(':');
    String word = colon < 0 ? "sum" : written.substring(colon + 1).strip();
    Aggregation aggregation = AGGREGATIONS.get(word.toLowerCase(Locale.ROOT));
    if (aggregation == null) {
      throw problem(
          "has an unknown aggregation ':%s'%s"
              .formatted(word, NearestName.hint(word, List.of("sum", "mean"))));
    }
    return new InstanceColumn(
        colon < 0 ? written : written.substring(0, colon).strip(), aggregation);
  }

  private static Map<String, String> items(String text) {
    Map<String, String> items = new LinkedHashMap<>();
    for (String item : text.split(",", -1)) {
      String[] parts = item.split("=", -1);
      if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
        throw problem("must be made of NAME=COLUMN, but has '" + item + "'");
      }
      if (items.put(parts[0].strip(), parts[1].strip()) != null) {
        throw problem("says '" + parts[0].strip() + "' twice");
      }
    }
    return items;
  }

  private static MappedIndicator indicator(String name, String sum) {
    int colon = sum.lastIndexOf(':');
    Meaning meaning = colon < 0 ? Meaning.RATE : meaning(sum.substring(colon + 1).strip());
    List<String> columns =
        Arrays.stream((colon < 0 ? sum : sum.substring(0, colon)).split("\\+", -1))
            .map(String::strip)
            .toList();
    if (columns.contains("")) {
      throw problem("must name a column on each side of '+', but has '" + name + "=" + sum + "'");
    }
    return new MappedIndicator(Indicator.gauge(name, unit(name, meaning)), meaning, columns);
  }

  private static Unit unit(String name, Meaning meaning) {
    if (name.equals(DemandChoice.REPLICAS)) {
      return Unit.REPLICAS;
    }
    return meaning == Meaning.LEVEL ? Unit.DIMENSIONLESS : Unit.REQUESTS_PER_SECOND;
  }

  private static Meaning meaning(String word) {
    return Optional.ofNullable(MEANINGS.get(word.toLowerCase(Locale.ROOT)))
        .orElseThrow(
            () ->
                problem(
                    "has an unknown meaning ':"
                        + word
                        + "'"
                        + NearestName.hint(word, List.of("rate", "count", "level"))));
  }

  private static WrongInputException problem(String problem) {
    return new WrongInputException("--columns " + problem);
  }
}
