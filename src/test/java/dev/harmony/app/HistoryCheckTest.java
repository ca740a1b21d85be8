package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.app.Finding.Level;
import dev.harmony.kubernetes.Manifests;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import dev.harmony.workload.ScalingPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryCheckTest {
  private static final int TWO_DAYS = 2 * 24 * 60;

  @Test
  void findsNothingWrongWithACalmHistory() {
    List<Finding> findings = check("", TWO_DAYS, step -> 50 + step % 40, step -> 10);
    assertTrue(findings.stream().allMatch(each -> each.level() == Level.OK), findings.toString());
    assertEquals("has 2.0 days of history", text(findings, "requests"));
    assertEquals("24 is enough: the peak needed 8", text(findings, "maxReplicas"));
    assertEquals(
        "within the 480 s that a replica may take to start, demand rose by up to 1 replicas",
        text(findings, "startup"));
  }

  @Test
  void aMaximumThatCannotKeepTheObjectiveIsAProblem() {
    // 24 replicas serve 288; two of each hundred steps ask for more.
    List<Finding> findings = check("", TWO_DAYS, step -> step % 100 < 2 ? 300 : 100, step -> 30);
    assertEquals(
        "24 cannot keep the objective: 2.01 % of the steps needed more, 1.00 % are allowed; the peak"
            + " needed 25",
        text(findings, "maxReplicas"));
    assertEquals(Level.PROBLEM, level(findings, "maxReplicas"));
  }

  @Test
  void aMaximumThatIsRarelyPassedIsAWarning() {
    List<Finding> findings = check("", TWO_DAYS, step -> step == 7 ? 300 : 100, step -> 30);
    assertEquals(Level.WARNING, level(findings, "maxReplicas"));
  }

  @Test
  void demandThatStopsAtTheCapacityIsCensored() {
    List<Finding> findings = check("", TWO_DAYS, step -> Math.min(120, 60 + step % 90), step -> 10);
    assertTrue(
        findings.stream().anyMatch(each -> each.text().startsWith("seems to be censored")),
        findings.toString());
  }

  @Test
  void demandThatPassesTheCapacityIsNot() {
    List<Finding> findings = check("", TWO_DAYS, step -> 60 + step % 90, step -> 10);
    assertFalse(findings.stream().anyMatch(each -> each.text().startsWith("seems to be censored")));
  }

  @Test
  void aShortOrBrokenHistoryIsAWarning() {
    List<Finding> brief = check("", 600, step -> 50, step -> 10);
    assertEquals(Level.WARNING, level(brief, "requests"));
    List<Finding> broken = check("", TWO_DAYS, step -> step % 4 == 1 ? Double.NaN : 50, step -> 10);
    assertTrue(
        broken.stream().anyMatch(each -> each.text().startsWith("is missing in 25.0 %")),
        broken.toString());
  }

  @Test
  void aHistoryWithoutDemandIsAProblem() {
    List<Finding> findings = check("", 600, step -> Double.NaN, step -> 10);
    assertEquals(Level.PROBLEM, level(findings, "requests"));
  }

  @Test
  void aMinimumThatIsNeverExceededIsAWarning() {
    List<Finding> findings = check("minReplicas: 9", TWO_DAYS, step -> 50, step -> 10);
    assertEquals(Level.WARNING, level(findings, "minReplicas"));
  }

  @Test
  void aBehaviorThatIsTooSlowIsAProblem() {
    String slow = "behavior: {scaleUp: {policies: [{type: Pods, value: 1, periodSeconds: 600}]}}";
    List<Finding> findings = check(slow, TWO_DAYS, step -> step % 120 < 60 ? 20 : 200, step -> 20);
    assertEquals(Level.PROBLEM, level(findings, "behavior.scaleUp"));
    String quick = "behavior: {scaleDown: {stabilizationWindowSeconds: 300}}";
    assertEquals(
        "alone, without start-up times, leaves 0.83 % of the steps short",
        text(
            check(quick, TWO_DAYS, step -> step % 120 < 60 ? 20 : 200, step -> 20),
            "behavior.scaleUp"));
  }

  private static String text(List<Finding> findings, String subject) {
    return finding(findings, subject).text();
  }

  private static Level level(List<Finding> findings, String subject) {
    return finding(findings, subject).level();
  }

  private static Finding finding(List<Finding> findings, String subject) {
    return findings.stream()
        .filter(each -> each.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> check(
      String field, int length, IntToDoubleFunction demand, IntToDoubleFunction replicas) {
    TimeGrid grid =
        new TimeGrid(Instant.parse("2026-11-01T00:00:00Z"), Duration.ofMinutes(1), length);
    double[][] columns = {
      IntStream.range(0, length).mapToDouble(demand).toArray(),
      IntStream.range(0, length).mapToDouble(replicas).toArray()
    };
    List<Indicator> indicators =
        List.of(
            Indicator.gauge("requests", Unit.REQUESTS_PER_SECOND),
            Indicator.gauge("replicas", Unit.DIMENSIONLESS));
    return HistoryCheck.of(policy(field), IndicatorWindow.of(grid, indicators, columns));
  }

  private static ScalingPolicy policy(String field) {
    String manifest =
        """
        apiVersion: autoscaling.harmony.dev/v1alpha1
        kind: ScalingPolicy
        metadata: {name: chat, namespace: serving}
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: chat}
          maxReplicas: 24
          %s
          indicators:
          - {name: requests, role: Demand}
          objectives: {sla: [{indicator: requests, target: "0.99"}]}
          capacity: {source: Declared, perReplica: "12", unit: requests}
        """
            .formatted(field);
    return Manifests.readPolicy("policy.yaml", manifest.getBytes(StandardCharsets.UTF_8)).policy();
  }
}
