package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginLogTest {

  private static Origin origin(long step) {
    return new Origin(step, new double[1][0], List.of());
  }

  private static List<Long> steps(OriginLog log) {
    List<Long> steps = new ArrayList<>();
    for (int index = 0; index < log.size(); index++) {
      steps.add(log.get(index).step());
    }
    return steps;
  }

  @Test
  void keepsOriginsOldestFirst() {
    OriginLog log = OriginLog.EMPTY.with(origin(3), 0).with(origin(6), 0);
    assertEquals(List.of(3L, 6L), steps(log));
    assertEquals(0, OriginLog.EMPTY.size());
  }

  @Test
  void dropsThoseBeforeTheOldestWanted() {
    OriginLog log = OriginLog.EMPTY.with(origin(3), 0).with(origin(6), 0).with(origin(9), 6);
    assertEquals(List.of(6L, 9L), steps(log));
    assertEquals(List.of(12L), steps(log.with(origin(12), 12)));
  }

  @Test
  void staysAsItWasWhenTwoLogsGrowFromIt() {
    OriginLog log = OriginLog.EMPTY.with(origin(1), 0).with(origin(2), 0);
    Origin third = origin(3);
    OriginLog one = log.with(third, 0);
    OriginLog other = log.with(origin(30), 0);
    assertEquals(List.of(1L, 2L), steps(log));
    assertEquals(List.of(1L, 2L, 3L), steps(one));
    assertEquals(List.of(1L, 2L, 30L), steps(other));
    assertSame(third, one.get(2));
  }

  /** Any log that was ever made may grow again; none may change by it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void behavesAsAListThatIsCopied(long seed) {
    Random random = new Random(seed);
    List<OriginLog> logs = new ArrayList<>(List.of(OriginLog.EMPTY));
    List<List<Long>> models = new ArrayList<>(List.of(List.of()));
    for (int round = 0; round < 400; round++) {
      int from = random.nextInt(5) == 0 ? random.nextInt(logs.size()) : logs.size() - 1;
      List<Long> before = models.get(from);
      long step = before.isEmpty() ? 0 : before.get(before.size() - 1) + 1 + random.nextInt(3);
      long oldest = step - random.nextInt(40);
      List<Long> model = new ArrayList<>(before);
      model.removeIf(each -> each < oldest);
      model.add(step);
      logs.add(logs.get(from).with(origin(step), oldest));
      models.add(model);
    }
    for (int index = 0; index < logs.size(); index++) {
      assertEquals(models.get(index), steps(logs.get(index)));
    }
  }
}
