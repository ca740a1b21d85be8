package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecentResultsTest {

  private int worked;

  private int ask(RecentResults<Integer, Integer> results, int question) {
    return results.computeIfAbsent(
        question,
        each -> {
          worked++;
          return 10 * each;
        });
  }

  @Test
  void answersTheSameQuestionOnce() {
    RecentResults<Integer, Integer> results = new RecentResults<>();
    assertEquals(30, ask(results, 3));
    assertEquals(30, ask(results, 3));
    assertEquals(1, worked);
  }

  @Test
  void keepsTheNewestEight() {
    RecentResults<Integer, Integer> results = new RecentResults<>();
    for (int question = 0; question < 9; question++) {
      ask(results, question);
    }
    assertEquals(9, worked);
    for (int question = 1; question < 9; question++) {
      ask(results, question);
    }
    assertEquals(9, worked);
    assertEquals(0, ask(results, 0));
    assertEquals(10, worked);
  }

  @Test
  void staysRightHoweverManyAreAsked() {
    RecentResults<Integer, Integer> results = new RecentResults<>();
    for (int round = 0; round < 3; round++) {
      for (int question = 0; question < 50; question++) {
        assertEquals(10 * question, ask(results, question));
      }
    }
  }
}
