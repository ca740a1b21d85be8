package dev.harmony.trace.generator;

import dev.harmony.series.NearestName;
import dev.harmony.trace.TraceException;
import java.util.Arrays;
import java.util.List;

/** A documented kind of demand that can be generated. */
public enum DemandProfile {
  /** A chat: daily rhythm, quieter weekends, slow drift, a flash crowd in two days, outages. */
  CHAT("chat", 4, 240, 30, "daily rhythm, quieter weekends, a flash crowd every two days") {
    @Override
    List<Influence> influences(GeneratedDemand demand) {
      ChatIncidents incidents = new ChatIncidents(demand.seed(), demand.days());
      return List.of(
          chatRhythm(demand), new SlowDrift(demand.seed(), 0.06), new Crowds(incidents.crowds()));
    }
  },
  /** A chat on which several large crowds fall every day. */
  FLASH_CROWD(
      "flash-crowd", 7, 120, 30, "a chat with two large crowds a day, 2 to 6 times the rate") {
    @Override
    List<Influence> influences(GeneratedDemand demand) {
      DailyCrowds crowds = new DailyCrowds(new CrowdRange(2, 10, 2, 6, 20, 120), 2, 6, 23);
      return List.of(chatRhythm(demand), new Crowds(crowds.draw(demand.seed(), demand.days())));
    }
  },
  /** A new service: quiet until its launch, then logistic growth. */
  LAUNCH_RAMP(
      "launch-ramp",
      14,
      240,
      30,
      "5 % of the rate until the third day, half of it on the seventh") {
    @Override
    List<Influence> influences(GeneratedDemand demand) {
      return List.of(chatRhythm(demand), LaunchRamp.draw(demand.seed(), 2));
    }
  },
  /** Developers at work: long prompts, short answers, bursts in working hours. */
  CODE_ASSISTANT(
      "code-assistant", 14, 60, 60, "working hours with bursts, a thirtieth of the rate at night") {
    @Override
    List<Influence> influences(GeneratedDemand demand) {
      DailyCrowds bursts = new DailyCrowds(new CrowdRange(1, 2, 1.3, 2, 5, 15), 6, 8, 18);
      return List.of(
          new DailyRhythm(WeekPosition.of(demand.start()), DayShape.WORKING_HOURS, 0.03, 0.2),
          new Crowds(bursts.draw(demand.seed(), demand.days())));
    }

    @Override
    TokenLengths tokens() {
      return TokenLengths.CODE;
    }
  },
  /** Jobs over documents at night beside a steady trickle. */
  BATCH_NIGHTS(
      "batch-nights",
      14,
      20,
      10,
      "a batch of hours every night, which makes 70 % of the requests") {
    @Override
    List<Influence> influences(GeneratedDemand demand) {
      return List.of(new NightBatches(demand.seed(), 0.7));
    }

    @Override
    TokenLengths tokens() {
      return TokenLengths.DOCUMENTS;
    }
  },
  /** A chat that grows week by week. */
  LEVEL_DRIFT("level-drift", 28, 160, 30, "a chat that grows by 20 % a week and wavers slowly") {
    @Override
    List<Influence> influences(GeneratedDemand demand) {
      return List.of(chatRhythm(demand), new LevelTrend(0.2), new SlowDrift(demand.seed(), 0.1));
    }
  },
  /** Demand whose level and rhythm change without warning. */
  REGIME_CHANGE(
      "regime-change", 14, 180, 30, "level and rhythm change at once every two to five days") {
    @Override
    List<Influence> influences(GeneratedDemand demand) {
      return List.of(
          RegimeChanges.draw(demand.seed(), demand.days(), WeekPosition.of(demand.start())));
    }
  };

  private final String word;
  private final int days;
  private final double meanRate;
  private final double dispersion;
  private final String summary;

  DemandProfile(String word, int days, double meanRate, double dispersion, String summary) {
    this.word = word;
    this.days = days;
    this.meanRate = meanRate;
    this.dispersion = dispersion;
    this.summary = summary;
  }

  /**
   * The profile that {@code word} names.
   *
   * @throws TraceException if none does; the message names the nearest one
   */
  public static DemandProfile ofWord(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word.equals(word))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> words = Arrays.stream(values()).map(DemandProfile::word).toList();
              return new TraceException(
                  "unknown profile '" + word + "'" + NearestName.hint(word, words));
            });
  }

  /** The word that names this profile. */
  public String word() {
    return word;
  }

  /** What it is like, in half a line. */
  public String summary() {
    return summary;
  }

  /** The usual length of a trace in days. */
  int days() {
    return days;
  }

  /** The usual mean rate: requests per second of an ordinary weekday. */
  double meanRate() {
    return meanRate;
  }

  /** The variance of the requests in a minute divided by their mean; above 1. */
  double dispersion() {
    return dispersion;
  }

  /** How long prompts and answers are. */
  TokenLengths tokens() {
    return TokenLengths.CONVERSATION;
  }

  /** What multiplies the mean rate of {@code demand}. */
  abstract List<Influence> influences(GeneratedDemand demand);

  private static DailyRhythm chatRhythm(GeneratedDemand demand) {
    return new DailyRhythm(WeekPosition.of(demand.start()), DayShape.BROAD_DAY, 0.27, 0.72);
  }
}
