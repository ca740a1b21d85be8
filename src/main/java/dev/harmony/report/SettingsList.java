package dev.harmony.report;

import dev.harmony.report.HtmlPage.Setting;
import dev.harmony.simulation.SimulationSettings;
import dev.harmony.trace.SkipReason;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.StartupSettings;
import java.util.ArrayList;
import java.util.List;

/** What a replay was asked for, as names and values for a reader. */
final class SettingsList {

  private final List<Setting> settings = new ArrayList<>();

  private SettingsList() {}

  static List<Setting> of(ReplayFigures figures) {
    SettingsList list = new SettingsList();
    list.add("Version", figures.version());
    list.add("Seed", Long.toString(figures.outcome().world().settings().seed()));
    list.trace(figures);
    list.policy(figures.outcome().world().policy());
    list.simulation(figures.outcome().world().settings());
    return List.copyOf(list.settings);
  }

  private void trace(ReplayFigures figures) {
    add("Trace", figures.outcome().trace().name());
    add("Format", figures.outcome().trace().format().word());
    if (!figures.outcome().skippedRows().isEmpty()) {
      add("Skipped rows", SkipReason.inWords(figures.outcome().skippedRows()));
    }
    add("Demand", figures.outcome().world().demand().indicator());
    add(
        "Recorded",
        "%s to %s UTC, %s steps of %s"
            .formatted(
                Numerals.minute(figures.grid().start()),
                Numerals.minute(figures.grid().end()),
                Numerals.count(figures.grid().length()),
                Numerals.duration(figures.grid().step())));
  }

  private void policy(ScalingPolicy policy) {
    add("Policy", policy.key().toString());
    add("Replicas", policy.bounds().minimum() + " to " + policy.bounds().maximum());
    add("GPUs of a replica", Integer.toString(policy.gpusPerReplica()));
    add(
        "One replica serves",
        "%s %s"
            .formatted(
                Numerals.amount(policy.capacity().perReplica()),
                policy.demand().indicator().unit().symbol()));
    add("Allowed violations", Numerals.percent(policy.violationTolerance()));
    add("Price of a GPU-hour", Numerals.amount(policy.cost().gpuHourPrice()));
  }

  private void simulation(SimulationSettings settings) {
    add("Start of a replica", startup(settings.startup()));
    if (settings.reservedReplicas() < Integer.MAX_VALUE) {
      add("GPUs always free for", settings.reservedReplicas() + " replicas");
      add("Start of a node", startup(settings.nodeLeadTime()));
    }
    if (settings.poolLimit() < Integer.MAX_VALUE) {
      add("The pool holds", settings.poolLimit() + " replicas");
    }
    add("Starts that fail", Numerals.percent(settings.podStartFailureProbability()));
    add("Termination takes", Numerals.duration(settings.drain()));
    add("Age of a metric", Numerals.duration(settings.scrapeDelay()));
    add("Requests wait at most", Numerals.duration(settings.patience()));
  }

  private static String startup(StartupSettings startup) {
    return "half within %s, 95 %% within %s"
        .formatted(Numerals.duration(startup.median()), Numerals.duration(startup.percentile95()));
  }

  private void add(String name, String value) {
    settings.add(new Setting(name, value));
  }
}
