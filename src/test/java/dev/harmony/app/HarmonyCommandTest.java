package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HarmonyCommandTest {
  @Test
  void namesTheReplayCommand() {
    assertTrue(new CommandLine(new HarmonyCommand()).getSubcommands().containsKey("replay"));
  }
}
