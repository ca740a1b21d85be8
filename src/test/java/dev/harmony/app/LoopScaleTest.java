package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoopScaleTest {

  @Test
  void tellsDecisionsBySecondAndMemoryByPolicy() {
    LoopScale scale = new LoopScale(100, 144_000, Duration.ofSeconds(96), 300L << 20);
    assertEquals(
        "100 policies of generated services for a day, decided in one batch a minute on one thread:"
            + " 144000 decisions in 96 s, 1500 a second, 3.0 MiB of memory a policy.",
        scale.markdown().strip().lines().skip(2).findFirst().orElseThrow());
  }

  @Test
  void refusesNoPolicies() {
    CommandLineRun run = CommandLineRun.of("benchmark", "--scale", "0");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("--scale must be at least 1, but is 0"), run.err());
  }
}
