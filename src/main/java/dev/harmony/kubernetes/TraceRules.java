package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.TraceColumnsSpec;
import dev.harmony.kubernetes.crd.TraceColumnsSpec.IndicatorColumns;
import dev.harmony.kubernetes.crd.TraceSpec;
import java.util.HashSet;
import java.util.Set;
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
      requireFormat(place.field("columns"), spec.format(), TraceSpec.Format.CSV);
      columns(place.field("columns"), spec.columns());
    }
    if (spec.service() != null) {
      requireText(place.field("service"), spec.service());
    }
    if (spec.seriesLabel() != null) {
      requireFormat(place.field("seriesLabel"), spec.format(), TraceSpec.Format.PROMETHEUS_RANGE);
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
      FieldPlace place, TraceSpec.@Nullable Format format, TraceSpec.Format expected) {
    if (format != null && format != expected) {
      throw place.problem(
          "is for the format %s only, but the format is '%s'"
              .formatted(expected.word(), format.word()));
    }
  }

  private static void columns(FieldPlace place, TraceColumnsSpec spec) {
    requireText(place.field("time"), spec.time());
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

  private static void requireText(FieldPlace place, String text) {
    if (text.isBlank()) {
      throw place.problem("must not be blank");
    }
  }
}
