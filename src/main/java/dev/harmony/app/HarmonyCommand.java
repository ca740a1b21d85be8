package dev.harmony.app;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;

/** The command {@code harmony}: it does nothing itself and names its sub-commands. */
@TopCommand
@Command(
    name = "harmony",
    mixinStandardHelpOptions = true,
    version = "harmony 0.1.0-SNAPSHOT",
    subcommands = ReplayCommand.class)
public final class HarmonyCommand {}
