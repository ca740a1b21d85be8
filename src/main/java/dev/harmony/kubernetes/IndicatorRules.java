package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.IndicatorSpec;
import dev.harmony.series.NearestName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must hold between the indicators of a policy. */
final class IndicatorRules {

  /** The most indicators on a way from a root to a leaf. */
  private static final int DEEPEST = 4;

  private IndicatorRules() {}

  /**
   * Accepts indicators with unique names, exactly one of demand, at most one source each, and
   * parents that exist, form no cycle and at most four levels.
   *
   * @throws ManifestException if they are not such
   */
  static void check(FieldPlace place, List<IndicatorSpec> indicators) {
    Map<String, IndicatorSpec> byName = new HashMap<>();
    for (int index = 0; index < indicators.size(); index++) {
      IndicatorSpec indicator = indicators.get(index);
      if (byName.put(indicator.name(), indicator) != null) {
        throw place
            .item(index)
            .field("name")
            .problem("must be unique, but '%s' is written twice".formatted(indicator.name()));
      }
      if (indicator.prometheus() != null && indicator.resource() != null) {
        throw place.item(index).problem("has both prometheus and resource, expected one of them");
      }
    }
    long demands =
        indicators.stream().filter(each -> each.role() == IndicatorSpec.Role.DEMAND).count();
    if (demands != 1) {
      throw place.problem("must contain exactly one of role Demand, but contain " + demands);
    }
    for (int index = 0; index < indicators.size(); index++) {
      FieldPlace parent = place.item(index).field("parent");
      ancestors(parent, indicators.get(index), indicators, byName);
    }
  }

  /**
   * The indicator of this name.
   *
   * @throws ManifestException if there is none; the message names the nearest one
   */
  static IndicatorSpec require(FieldPlace place, String name, List<IndicatorSpec> indicators) {
    return indicators.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                place.problem(
                    "names no indicator of the policy: '%s'%s"
                        .formatted(
                            ManifestException.shortened(name),
                            NearestName.hint(
                                name, indicators.stream().map(IndicatorSpec::name).toList()))));
  }

  private static void ancestors(
      FieldPlace place,
      IndicatorSpec indicator,
      List<IndicatorSpec> indicators,
      Map<String, IndicatorSpec> byName) {
    if (indicator.parent() != null) {
      require(place, indicator.parent(), indicators);
    }
    int depth = 1;
    @Nullable String parent = indicator.parent();
    while (parent != null) {
      depth++;
      if (depth > indicators.size()) {
        throw place.problem("leads in a circle from '%s'".formatted(indicator.name()));
      }
      IndicatorSpec next = byName.get(parent);
      parent = next == null ? null : next.parent();
    }
    if (depth > DEEPEST) {
      throw place.problem(
          "puts '%s' on level %d, at most %d are allowed"
              .formatted(indicator.name(), depth, DEEPEST));
    }
  }
}
