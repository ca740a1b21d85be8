package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.PricedRule;
import dev.harmony.rule.ScalingRule;
import dev.harmony.rule.horizontal.HorizontalRule;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CandidatesTest {

  private static final List<ScalingRule<?>> RULES = Candidates.of(Services.POLICY, 10);

  private static List<PricedRule> priced() {
    return RULES.stream().filter(PricedRule.class::isInstance).map(PricedRule.class::cast).toList();
  }

  @Test
  void theReactiveRuleComesFirst() {
    HorizontalRule first = assertInstanceOf(HorizontalRule.class, RULES.get(Steering.REACTIVE));
    assertEquals("hpa-70-300", first.name());
  }

  @Test
  void eachHasANameOfItsOwn() {
    Set<String> names = new HashSet<>();
    for (ScalingRule<?> rule : RULES) {
      assertTrue(names.add(rule.name()), rule.name() + " twice");
      assertTrue(rule.name().matches("[a-z0-9.-]+"), rule.name());
    }
  }

  @Test
  void everyPriceComesWithEveryHold() {
    Set<Double> prices = priced().stream().map(PricedRule::price).collect(Collectors.toSet());
    Set<Duration> holds = priced().stream().map(PricedRule::hold).collect(Collectors.toSet());
    assertEquals(prices.size() * holds.size(), priced().size());
    assertTrue(holds.contains(Duration.ZERO) && holds.contains(Duration.ofHours(1)));
  }

  @Test
  void pricesSpanFromCheapTroubleToNearlyNone() {
    double least = priced().stream().mapToDouble(PricedRule::price).min().orElseThrow();
    double most = priced().stream().mapToDouble(PricedRule::price).max().orElseThrow();
    assertTrue(least <= 0.05 && most >= 125);
  }
}
