package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.TraceColumnsSpec;
import dev.harmony.kubernetes.crd.TraceColumnsSpec.IndicatorColumns;
import dev.harmony.kubernetes.crd.TraceSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold between the fields of a trace. */
final class TraceRules {

  private TraceRules() {}

  /**
   * Accepts {@code spec} if what it says about columns and labels belongs to its format.
   *
   * @param place the block {@code trace}
   * @throws ManifestException if a rule is broken
   */
  static void check(FieldPlace place, TraceSpec spec) {
    if (spec.source().generated() != null) {
      generated(place, spec);
    }
    if (spec.columns() != null) {
      requireFormat(
          place.field("columns"),
          spec.format(),
          List.of(TraceSpec.Format.CSV, TraceSpec.Format.PARQUET));
      columns(place.field("columns"), spec.columns());
    }
    if (spec.service() != null) {
      requireText(place.field("service"), spec.service());
    }
    if (spec.seriesLabel() != null) {
      requireFormat(
          place.field("seriesLabel"), spec.format(), List.of(TraceSpec.Format.PROMETHEUS_RANGE));
      requireText(place.field("seriesLabel"), spec.seriesLabel());
    }
  }

  /** Nothing is read, so there is nothing to say about how. */
  private static void generated(FieldPlace place, TraceSpec spec) {
    if (spec.source().file() != null) {
      throw place.field("source").problem("has both file and generated, expected one of them");
    }
    refuseToRead(place.field("format"), spec.format());
    refuseToRead(place.field("columns"), spec.columns());
    refuseToRead(place.field("seriesLabel"), spec.seriesLabel());
    refuseToRead(place.field("service"), spec.service());
    refuseToRead(place.field("stepSeconds"), spec.stepSeconds());
    refuseToRead(place.field("start"), spec.start());
  }

  private static void refuseToRead(FieldPlace place, @Nullable Object written) {
    if (written != null) {
      throw place.bareProblem(place.path() + " is for traces that are read, not generated");
    }
  }

  private static void requireFormat(
      FieldPlace place, TraceSpec.@Nullable Format format, List<TraceSpec.Format> expected) {
    if (format != null && !expected.contains(format)) {
      throw place.problem(
          "is for the format %s only, but the format is '%s'"
              .formatted(
                  expected.stream().map(TraceSpec.Format::word).collect(Collectors.joining(" or ")),
                  format.word()));
    }
  }

  private static void columns(FieldPlace place, TraceColumnsSpec spec) {
    requireColumn(place.field("time"), spec.time());
    requireColumn(place.field("service"), spec.service());
    requireColumn(
        place.field("instance").field("column"),
        spec.instance() == null ? null : spec.instance().column());
    FieldPlace indicators = place.field("indicators");
    if (spec.indicators().isEmpty()) {
      throw indicators.problem("must not be empty");
    }
    Set<String> names = new HashSet<>();
    for (int index = 0; index < spec.indicators().size(); index++) {
      IndicatorColumns indicator = spec.indicators().get(index);
      FieldPlace item = indicators.item(index);
      requireText(item.field("name"), indicator.name());
      if (!names.add(indicator.name())) {
        throw item.field("name")
            .problem("must be unique, but '%s' is written twice".formatted(indicator.name()));
      }
      if (indicator.unit() != null) {
        requireText(item.field("unit"), indicator.unit());
      }
      if (indicator.columns().isEmpty()) {
        throw item.field("columns").problem("must not be empty");
      }
    }
  }

  private static void requireColumn(FieldPlace place, @Nullable String name) {
    if (name != null) {
      requireText(place, name);
    }
  }

  private static void requireText(FieldPlace place, String text) {
    if (text.isBlank()) {
      throw place.problem("must not be blank");
    }
  }
}
