package dev.harmony.app;

import dev.harmony.kubernetes.ParsedReplay;
import dev.harmony.kubernetes.TraceOrigin;
import dev.harmony.kubernetes.crd.TraceColumnsSpec;
import dev.harmony.kubernetes.crd.TraceColumnsSpec.IndicatorColumns;
import dev.harmony.kubernetes.crd.TraceSpec;
import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import dev.harmony.trace.ColumnMapping;
import dev.harmony.trace.InstanceColumn;
import dev.harmony.trace.MappedIndicator;
import dev.harmony.trace.Meaning;
import dev.harmony.trace.TimestampFormat;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceFormat;
import dev.harmony.trace.TraceOptions;
import dev.harmony.trace.TraceReaders;
import dev.harmony.trace.TraceSection;
import dev.harmony.trace.generator.DemandProfile;
import dev.harmony.trace.generator.GeneratedDemand;
import dev.harmony.trace.generator.GeneratedRequests;
import dev.harmony.trace.generator.GeneratedTrace;
import java.time.Duration;
import java.util.Optional;

/** The trace of a Replay manifest: how it is read, or made. */
final class ManifestTrace {
  private ManifestTrace() {}

  /**
   * The trace that {@code replay} names.
   *
   * @param seed of what is sampled or generated, unless the manifest says another
   * @throws dev.harmony.trace.TraceException if its beginning is wrong
   */
  static Trace open(ParsedReplay replay, long seed) {
    if (replay.trace() instanceof TraceOrigin.Recorded recorded) {
      return TraceReaders.standard().read(recorded.path(), options(replay).withSeed(seed));
    }
    TraceOrigin.Generated generated = (TraceOrigin.Generated) replay.trace();
    GeneratedDemand demand = demand(generated, seed);
    return generated.requests() ? GeneratedRequests.of(demand) : GeneratedTrace.of(demand);
  }

  private static GeneratedDemand demand(TraceOrigin.Generated generated, long seed) {
    GeneratedDemand usual =
        GeneratedDemand.of(
            DemandProfile.ofWord(generated.profile()), generated.seed().orElse(seed));
    return usual
        .withDays(generated.days().orElse(usual.days()))
        .withStart(generated.start().orElse(usual.start()))
        .withMeanRate(generated.meanRate().orElse(usual.meanRate()));
  }

  private static TraceOptions options(ParsedReplay replay) {
    TraceOptions options = TraceOptions.ofDefaults();
    options =
        replay
            .format()
            .map(TraceSpec.Format::word)
            .map(TraceFormat::ofWord)
            .map(options::withFormat)
            .orElse(options);
    options = replay.seriesLabel().map(options::withSeriesLabel).orElse(options);
    options = replay.service().map(options::withService).orElse(options);
    options = replay.step().map(options::withStep).orElse(options);
    options = replay.start().map(options::withStart).orElse(options);
    return replay.columns().map(ManifestTrace::mapping).map(options::withColumns).orElse(options);
  }

  /** The part of its trace that {@code replay} replays. */
  static TraceSection section(ParsedReplay replay) {
    return new TraceSection(replay.skip(), replay.length());
  }

  private static ColumnMapping mapping(TraceColumnsSpec spec) {
    return new ColumnMapping(
        Optional.ofNullable(spec.time()),
        spec.timestampFormat() == null
            ? TimestampFormat.AUTOMATIC
            : TimestampFormat.valueOf(spec.timestampFormat().name()),
        Optional.ofNullable(spec.spanSeconds()).map(Duration::ofSeconds),
        Optional.ofNullable(spec.service()),
        Optional.ofNullable(spec.instance()).map(ManifestTrace::instances),
        spec.indicators().stream().map(ManifestTrace::indicator).toList());
  }

  private static InstanceColumn instances(TraceColumnsSpec.InstanceColumn spec) {
    return new InstanceColumn(
        spec.column(), InstanceColumn.Aggregation.valueOf(spec.aggregation().name()));
  }

  private static MappedIndicator indicator(IndicatorColumns spec) {
    Unit unit = spec.unit() == null ? Unit.REQUESTS_PER_SECOND : new Unit(spec.unit());
    return new MappedIndicator(
        Indicator.gauge(spec.name(), unit), Meaning.valueOf(spec.meaning().name()), spec.columns());
  }
}
