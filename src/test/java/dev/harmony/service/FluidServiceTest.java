package dev.harmony.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FluidServiceTest {

  private static final double STEP = 60;
  private static final FluidService SERVICE = new FluidService(10, 60);

  @Test
  void demandWithinCapacityIsServedAtOnce() {
    ServiceStep step = SERVICE.step(0, 30, 4, STEP);
    assertEquals(30 * STEP, step.served());
    assertEquals(0, step.backlog());
    assertEquals(0, step.waitSeconds());
    assertEquals(0.75, step.utilization());
    assertFalse(step.violated());
  }

  @Test
  void demandBeyondCapacityQueuesAndViolates() {
    ServiceStep step = SERVICE.step(0, 50, 4, STEP);
    assertEquals(40 * STEP, step.served());
    assertEquals(10 * STEP, step.backlog());
    assertEquals(10 * STEP / 2 / 40, step.waitSeconds());
    assertEquals(1, step.utilization());
    assertTrue(step.violated());
  }

  @Test
  void exactlyEnoughIsNoViolation() {
    assertFalse(SERVICE.violates(40, 4));
    assertTrue(SERVICE.violates(40.001, 4));
  }

  @Test
  void withoutReplicasWorkWaitsAsLongAsPatienceLasts() {
    ServiceStep step = SERVICE.step(50, 10, 0, STEP);
    assertEquals(0, step.served());
    assertEquals(10 * 60, step.backlog());
    assertEquals(50, step.dropped());
    assertEquals(60, step.waitSeconds());
  }

  @Test
  void nothingToDoIsNoUtilization() {
    assertEquals(0, SERVICE.step(0, 0, 0, STEP).utilization());
  }

  @Test
  void refusesAServiceWithoutCapacity() {
    assertThrows(IllegalArgumentException.class, () -> new FluidService(0, 60));
    assertThrows(IllegalArgumentException.class, () -> new FluidService(1, -1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatArrivesIsServedQueuedOrDroppedOnce(long seed) {
    Random random = new Random(seed);
    FluidService service = new FluidService(1 + random.nextInt(20), random.nextInt(120));
    double backlog = 0;
    for (int index = 0; index < 200; index++) {
      double demand = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 100;
      double ready = random.nextInt(5) == 0 ? 0 : random.nextDouble() * 10;
      ServiceStep step = service.step(backlog, demand, ready, STEP);
      assertEquals(backlog + demand * STEP, step.served() + step.dropped() + step.backlog(), 1e-6);
      assertTrue(step.served() >= 0 && step.dropped() >= 0 && step.backlog() >= 0);
      assertTrue(step.served() <= ready * service.capacityPerReplica() * STEP + 1e-6);
      assertTrue(step.utilization() >= 0 && step.utilization() <= 1 + 1e-9);
      assertTrue(step.waitSeconds() >= 0 && step.waitSeconds() <= service.patienceSeconds());
      backlog = step.backlog();
    }
  }
}
