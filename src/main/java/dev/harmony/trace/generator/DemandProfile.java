package dev.harmony.trace.generator;

import dev.harmony.series.NearestName;
import dev.harmony.trace.TraceException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A documented kind of demand that can be generated. */
public enum DemandProfile {
  /** A chat: daily rhythm, quieter weekends, slow drift, a flash crowd in two days, outages. */
  CHAT(
      "chat",
      "daily rhythm, quieter weekends, a flash crowd every two days",
      new Scale(4, 240, 30),
      TokenLengths.CONVERSATION,
      demand ->
          List.of(
              chatRhythm(demand),
              new SlowDrift(demand.seed(), 0.06),
              new Crowds(new ChatIncidents(demand.seed(), demand.days()).crowds()))),
  /** A chat on which several large crowds fall every day. */
  FLASH_CROWD(
      "flash-crowd",
      "a chat with two crowds a day, each of 2 to 6 times the rate within 2 to 10 minutes",
      new Scale(7, 120, 30),
      TokenLengths.CONVERSATION,
      demand ->
          List.of(
              chatRhythm(demand),
              new Crowds(
                  new DailyCrowds(new CrowdRange(2, 10, 2, 6, 20, 120), 2, 6, 23)
                      .draw(demand.seed(), demand.days())))),
  /** A new service: quiet until its launch, then logistic growth. */
  LAUNCH_RAMP(
      "launch-ramp",
      "5 % of the rate until a launch on the third day, half of it four days later, then all of it",
      new Scale(14, 240, 30),
      TokenLengths.CONVERSATION,
      demand -> List.of(chatRhythm(demand), LaunchRamp.draw(demand.seed(), 2))),
  /** Developers at work: long prompts, short answers, bursts in working hours. */
  CODE_ASSISTANT(
      "code-assistant",
      "working hours with bursts of minutes, a thirtieth of the rate at night",
      new Scale(14, 60, 60),
      TokenLengths.CODE,
      demand ->
          List.of(
              new WorkingHours(WeekPosition.of(demand.start()), 0.03, 0.2),
              new Crowds(
                  new DailyCrowds(new CrowdRange(1, 2, 1.3, 2, 5, 15), 6, 8, 18)
                      .draw(demand.seed(), demand.days())))),
  /** Jobs over documents at night beside a steady trickle. */
  BATCH_NIGHTS(
      "batch-nights",
      "a batch of three to six hours every night, which makes 70 % of the requests",
      new Scale(14, 20, 10),
      TokenLengths.DOCUMENTS,
      demand -> List.of(new NightBatches(demand.seed(), 0.7))),
  /** A chat that grows week by week. */
  LEVEL_DRIFT(
      "level-drift",
      "a chat that grows by 20 % a week and wavers slowly",
      new Scale(28, 160, 30),
      TokenLengths.CONVERSATION,
      demand ->
          List.of(
              chatRhythm(demand), new LevelTrend(0.2), new SlowDrift(demand.seed(), 0.1))),
  /** Demand whose level and rhythm change without warning. */
  REGIME_CHANGE(
      "regime-change",
      "level and rhythm change at once every two to five days, about twofold up and down in turns",
      new Scale(14, 180, 30),
      TokenLengths.CONVERSATION,
      demand ->
          List.of(
              RegimeChanges.draw(demand.seed(), demand.days(), WeekPosition.of(demand.start()))));

  private final String word;
  private final String summary;
  private final Scale scale;
  private final TokenLengths tokens;
  private final Function<GeneratedDemand, List<Influence>> influences;

  /**
   * How much of it there is where nothing else is said.
   *
   * @param days the length of a trace
   * @param meanRate requests per second of an ordinary weekday
   * @param dispersion variance of the requests in a minute divided by their mean; above 1
   */
  record Scale(int days, double meanRate, double dispersion) {}

  DemandProfile(
      String word,
      String summary,
      Scale scale,
      TokenLengths tokens,
      Function<GeneratedDemand, List<Influence>> influences) {
    this.word = word;
    this.summary = summary;
    this.scale = scale;
    this.tokens = tokens;
    this.influences = influences;
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

  Scale scale() {
    return scale;
  }

  TokenLengths tokens() {
    return tokens;
  }

  /** What multiplies the mean rate of {@code demand}. */
  List<Influence> influences(GeneratedDemand demand) {
    return influences.apply(demand);
  }

  private static DailyRhythm chatRhythm(GeneratedDemand demand) {
    return new DailyRhythm(WeekPosition.of(demand.start()), 0.27, 0.72);
  }
}
