package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void firstColumnIsReadFromTheLeftOthersFromTheRight() {
    assertEquals(
        """
        name    amount  kind
        ------  ------  ----
        a         12.0     x
        longer       1
        """,
        TextTable.of(
            List.of("name", "amount", "kind"),
            List.of(List.of("a", "12.0", "x"), List.of("longer", "1", ""))));
  }

  @Test
  void withoutRowsThereAreTheTitles() {
    assertEquals("a\n-\n", TextTable.of(List.of("a"), List.of()));
  }
}
