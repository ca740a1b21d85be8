package dev.harmony.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The sub-command {@code harmony replay}. */
@Command(name = "replay", mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
