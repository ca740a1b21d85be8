package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumericTableTest {

  private static NumericTable read(String text) {
    return NumericTable.read(
        TraceSource.ofBytes("t.csv", text.getBytes(StandardCharsets.UTF_8)),
        TimestampFormat.AUTOMATIC);
  }

  @Test
  void readsNumbersAndTimesAndLeavesTextOut() {
    NumericTable table = read("date,load,host,bytes\n2024-01-01,1,a,\n2024-01-02,,b,4.77e16\n");
    assertEquals(List.of("load", "bytes"), table.columns());
    assertEquals(2, table.rows());
    assertEquals(Instant.parse("2024-01-02T00:00:00Z"), table.times().get(1));
    assertArrayEquals(new double[] {1, Double.NaN}, table.values("load"));
    assertArrayEquals(new double[] {Double.NaN, 4.77e16}, table.values("bytes"));
  }

  @Test
  void hasNoTimesWhereNoColumnTellsThem() {
    assertEquals(List.of(), read("a,b\n1,2\n").times());
    assertEquals(List.of(), read("runtime,b\nfast,2\n").times());
  }

  @Test
  void namesTheCellThatIsNoNumber() {
    TraceException fault = assertThrows(TraceException.class, () -> read("a,b\n1,2\n3,2x\n"));
    assertEquals("t.csv:3: column 'b' has value '2x', expected a number", fault.getMessage());
  }

  @Test
  void namesTheColumnThatIsMissingOrTwice() {
    assertEquals(
        "t.csv: has no column of numbers 'c', expected one of a, b",
        assertThrows(TraceException.class, () -> read("a,b\n1,2\n").values("c")).getMessage());
    assertEquals(
        "t.csv:1: has more than one column 'a'",
        assertThrows(TraceException.class, () -> read("a,a\n1,2\n")).getMessage());
  }
}
