package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.AllocationSpec;
import dev.harmony.kubernetes.crd.CapacitySpec;
import dev.harmony.kubernetes.crd.ForecastSpec;
import dev.harmony.kubernetes.crd.IndicatorSpec;
import dev.harmony.kubernetes.crd.ScaleTargetReference;
import dev.harmony.kubernetes.crd.ScalingPolicySpec;
import dev.harmony.kubernetes.crd.StartupSpec;
import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import dev.harmony.workload.CapacitySettings;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.IndicatorRole;
import dev.harmony.workload.Mode;
import dev.harmony.workload.ParameterSource;
import dev.harmony.workload.PolicyIndicator;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScaleTarget;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.StartupSettings;
import dev.harmony.workload.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From the resource {@code ScalingPolicy} to the policy of the domain. */
final class PolicyMapping {

  private static final Map<String, Unit> UNITS =
      Map.of(
          "requests", Unit.REQUESTS_PER_SECOND,
          "tokens", Unit.TOKENS_PER_SECOND,
          "gpus", Unit.GPUS);

  private static final String DEFAULT_UNIT = "requests";

  /** The longest horizon in steps of the forecast. */
  private static final int MOST_STEPS = 60;

  /** A day to have started from, and a day, the longest start-up time, to see what came of it. */
  private static final Duration SHORTEST_HISTORY = Duration.ofDays(2);

  private static final Pattern MODEL_NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

  private PolicyMapping() {}

  /**
   * The policy that {@code spec} describes. What it leaves out has the default of the domain.
   *
   * @param place the block that {@code spec} was read from
   * @throws ManifestException if a value is out of its range or fields contradict each other
   */
  static ScalingPolicy policy(FieldPlace place, PolicyKey key, ScalingPolicySpec spec) {
    PolicyRules.check(place, spec);
    CapacitySettings capacity = capacity(place, spec.capacity());
    return new ScalingPolicy(
        key,
        new ReplicaBounds(PolicyRules.minimum(spec), spec.maxReplicas()),
        spec.mode() == null ? Mode.AUTO : Mode.valueOf(spec.mode().name()),
        indicators(spec),
        ObjectiveMapping.objectives(place.field("objectives").field("sla"), spec),
        ObjectiveMapping.cost(place.field("objectives").field("cost"), spec.objectives()),
        spec.forecast() == null
            ? ForecastSettings.DEFAULT
            : forecast(place.field("forecast"), spec.forecast()),
        capacity,
        startup(place.field("startup"), spec.startup(), StartupSettings.DEFAULT),
        gpusPerReplica(spec.allocation()),
        Optional.ofNullable(spec.behavior())
            .map(behavior -> BehaviorMapping.behavior(place.field("behavior"), behavior)));
  }

  /** What a policy scales. */
  static ScaleTarget target(ScaleTargetReference reference) {
    return new ScaleTarget(
        Objects.requireNonNullElse(reference.apiVersion(), ""), reference.kind(), reference.name());
  }

  /**
   * How long a replica takes to start.
   *
   * @param defaults holds where {@code spec} says nothing
   * @throws ManifestException if the median exceeds the 95 % quantile
   */
  static StartupSettings startup(
      FieldPlace place, @Nullable StartupSpec spec, StartupSettings defaults) {
    if (spec == null) {
      return defaults;
    }
    Duration median = seconds(spec.p50Seconds()).orElse(defaults.median());
    Duration percentile95 = seconds(spec.p95Seconds()).orElse(defaults.percentile95());
    if (percentile95.compareTo(median) < 0) {
      throw place.problem(
          "must have p95Seconds of at least p50Seconds, but they are %d and %d"
              .formatted(percentile95.toSeconds(), median.toSeconds()));
    }
    ParameterSource source =
        spec.source() == StartupSpec.Source.STATIC
            ? ParameterSource.DECLARED
            : ParameterSource.OBSERVED;
    return new StartupSettings(source, median, percentile95);
  }

  private static List<PolicyIndicator> indicators(ScalingPolicySpec spec) {
    return spec.indicators().stream()
        .map(
            each ->
                new PolicyIndicator(
                    Indicator.gauge(each.name(), unit(each.role(), spec.capacity())),
                    IndicatorRole.valueOf(each.role().name()),
                    Optional.ofNullable(each.parent()),
                    Boolean.TRUE.equals(each.observableAtZero()),
                    Optional.ofNullable(each.prometheus())
                        .map(IndicatorSpec.PrometheusSource::query)))
        .toList();
  }

  private static Unit unit(IndicatorSpec.Role role, @Nullable CapacitySpec capacity) {
    return switch (role) {
      case DEMAND -> {
        String counted =
            Objects.requireNonNullElse(capacity == null ? null : capacity.unit(), DEFAULT_UNIT);
        yield UNITS.getOrDefault(counted, new Unit(counted));
      }
      case LATENCY -> Unit.SECONDS;
      case UTILIZATION, CONTEXT -> Unit.DIMENSIONLESS;
    };
  }

  private static ForecastSettings forecast(FieldPlace place, ForecastSpec spec) {
    Duration resolution =
        seconds(spec.resolutionSeconds()).orElse(ForecastSettings.DEFAULT.resolution());
    Optional<Duration> horizon = seconds(spec.horizonSeconds());
    horizon.ifPresent(value -> requireHorizon(place.field("horizonSeconds"), value, resolution));
    Duration historyWindow = historyWindow(place.field("historyWindow"), spec.historyWindow());
    Trust trust = spec.trust() == null ? Trust.GATED : Trust.valueOf(spec.trust().name());
    Optional<String> model =
        Optional.ofNullable(spec.modelRef())
            .map(reference -> model(place.field("modelRef").field("name"), reference.name()));
    return new ForecastSettings(horizon, resolution, historyWindow, trust, model);
  }

  /** A name that is a folder beside others, and no way out of there. */
  private static String model(FieldPlace place, String name) {
    if (!MODEL_NAME.matcher(name).matches()) {
      throw place.problem(
          "must be lower-case letters, digits, '-' and '.', but is '%s'"
              .formatted(ManifestException.shortened(name)));
    }
    return name;
  }

  private static Duration historyWindow(FieldPlace place, @Nullable String written) {
    if (written == null) {
      return ForecastSettings.DEFAULT.historyWindow();
    }
    Duration window = Durations.positive(place, written);
    if (window.compareTo(SHORTEST_HISTORY) < 0) {
      throw place.problem("must be at least 2d, but is '%s'".formatted(written));
    }
    return window;
  }

  private static void requireHorizon(FieldPlace place, Duration horizon, Duration resolution) {
    long step = resolution.toSeconds();
    long value = horizon.toSeconds();
    if (value % step != 0 || value > MOST_STEPS * step) {
      throw place.problem(
          "must be a multiple of resolutionSeconds, %d, and at most %d, but is %d"
              .formatted(step, MOST_STEPS * step, value));
    }
  }

  private static CapacitySettings capacity(FieldPlace place, @Nullable CapacitySpec spec) {
    if (spec == null) {
      return CapacitySettings.OPEN;
    }
    FieldPlace capacity = place.field("capacity");
    if (spec.unit() != null && spec.unit().isBlank()) {
      throw capacity.field("unit").problem("must not be blank");
    }
    ParameterSource source =
        spec.source() == CapacitySpec.Source.DECLARED
            ? ParameterSource.DECLARED
            : ParameterSource.OBSERVED;
    return new CapacitySettings(
        source, Quantities.positive(capacity.field("perReplica"), spec.perReplica()));
  }

  private static int gpusPerReplica(@Nullable AllocationSpec spec) {
    if (spec == null || spec.gpu() == null || spec.gpu().perReplica() == null) {
      return 1;
    }
    return spec.gpu().perReplica().allowedValues().get(0);
  }

  private static Optional<Duration> seconds(@Nullable Integer value) {
    return Optional.ofNullable(value).map(Duration::ofSeconds);
  }
}
