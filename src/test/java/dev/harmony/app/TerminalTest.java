package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.report.TerminalStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @Test
  void withoutALauncherNothingIsATerminal() {
    assertEquals(new Terminal(TerminalStyle.PLAIN, false, 100), Terminal.of(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "HARMONY_TERMINAL=out LANG=en_US.UTF-8 TERM=xterm, COLORED",
    "HARMONY_TERMINAL=out LANG=C.utf8 TERM=xterm, COLORED",
    "HARMONY_TERMINAL=out LANG=en_US.UTF-8 LC_ALL=C TERM=xterm, PLAIN",
    "HARMONY_TERMINAL=out LC_ALL= LC_CTYPE=C.UTF-8 TERM=xterm NO_COLOR=1, UNICODE",
    "HARMONY_TERMINAL=out LANG=C.UTF-8 TERM=dumb, UNICODE",
    "HARMONY_TERMINAL=out LANG=C.UTF-8, UNICODE",
    "HARMONY_TERMINAL=out TERM=xterm, PLAIN",
    "HARMONY_TERMINAL=err LANG=en_US.UTF-8 TERM=xterm, PLAIN",
  })
  void showsWhatTheTerminalCan(String environment, TerminalStyle style) {
    assertEquals(style, Terminal.of(parsed(environment)).style());
  }

  @ParameterizedTest
  @CsvSource({"HARMONY_COLUMNS=72, 72", "HARMONY_COLUMNS=0, 100", "HARMONY_COLUMNS=wide, 100"})
  void takesTheWidthThatTheLauncherSaw(String environment, int width) {
    assertEquals(width, Terminal.of(parsed(environment)).width());
  }

  private static Map<String, String> parsed(String environment) {
    return Arrays.stream(environment.split(" "))
        .map(each -> each.split("=", 2))
        .collect(Collectors.toMap(each -> each[0], each -> each[1]));
  }
}
