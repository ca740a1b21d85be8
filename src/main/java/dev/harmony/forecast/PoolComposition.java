package dev.harmony.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a pool consists of.
 *
 * @param experts the experts, each with a name of its own; the change that the last one expects is
 *     part of what a moment looks like
 * @param members the laws that are made of them and of the medians of forecasts from outside; one
 *     is persistence's
 * @param outside names of forecasts that come from outside and are further members
 */
public record PoolComposition(
    List<Expert<?>> experts, List<PoolMember> members, List<String> outside) {

  /** The name of the expert that must always be in. */
  public static final String PERSISTENCE = "persistence";

  private static final ErrorLaw STATE = new ErrorLaw.Resembling(1, 0.5, 0.5, 0.5, 0.5);
  private static final ErrorLaw UNREST = new ErrorLaw.Resembling(0.3, 1, 0.4, 1, 0);
  private static final ErrorLaw HOUR = new ErrorLaw.Resembling(0.3, 0.1, 0, 0, 2);
  private static final ErrorLaw HALF_DAY = new ErrorLaw.Recent(Duration.ofHours(12));
  private static final ErrorLaw THREE_DAYS = new ErrorLaw.Recent(Duration.ofDays(3));
  private static final ErrorLaw FORTNIGHT = new ErrorLaw.Recent(Duration.ofDays(14));

  /**
   * Lists, copied.
   *
   * @throws IllegalArgumentException if two experts or outside forecasts have one name, a member's
   *     expert is not among the experts, or no member is persistence's
   */
  public PoolComposition {
    experts = List.copyOf(experts);
    members = List.copyOf(members);
    outside = List.copyOf(outside);
    Set<String> names = new HashSet<>();
    for (Expert<?> expert : experts) {
      requireNew(names, expert.name());
    }
    if (members.stream().noneMatch(member -> member.expert().equals(PERSISTENCE))) {
      throw new IllegalArgumentException("members must have one of '" + PERSISTENCE + "'");
    }
    for (String name : outside) {
      requireNew(names, name);
    }
    for (PoolMember member : members) {
      if (!names.contains(member.expert())) {
        throw new IllegalArgumentException("members need an expert '" + member.expert() + "'");
      }
    }
  }

  private static void requireNew(Set<String> names, String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("two experts are called '" + name + "'");
    }
  }

  /**
   * Four experts with the errors of moments that resembled the present: what the control loop can
   * afford each minute. The ridge expert goes half of the way that it predicts, which errs less on
   * average than either end.
   */
  public static PoolComposition quick(Horizon horizon) {
    int day = Signals.stepsPerDay(horizon.step());
    return new PoolComposition(
        eachColumn(
            new PersistenceExpert(),
            new SeasonalExpert(day),
            new TrendExpert(0.4, 0.1, 0.9),
            new RidgeExpert(horizon.steps(), day)),
        List.of(
            PoolMember.of(PERSISTENCE, STATE),
            PoolMember.of("seasonal-naive", STATE),
            PoolMember.of("trend-smoothing", STATE),
            new PoolMember("ridge", 0.5, STATE)),
        List.of());
  }

  /** Many simple laws, for the best forecast that needs no training. */
  public static PoolComposition thorough(Horizon horizon) {
    int day = Signals.stepsPerDay(horizon.step());
    SmoothingExpert fast = new SmoothingExpert(0.3);
    SmoothingExpert slow = new SmoothingExpert(0.1);
    WindowMeanExpert mean = new WindowMeanExpert(144);
    return new PoolComposition(
        eachColumn(
            new PersistenceExpert(),
            fast,
            slow,
            mean,
            new SeasonalExpert(day),
            new DailyCourseExpert(day, 0.7),
            new ClimatologyExpert(),
            new RidgeExpert(horizon.steps(), day)),
        List.of(
            PoolMember.of(PERSISTENCE, STATE),
            PoolMember.of(PERSISTENCE, UNREST),
            PoolMember.of(PERSISTENCE, HOUR),
            PoolMember.of(PERSISTENCE, HALF_DAY),
            PoolMember.of(PERSISTENCE, THREE_DAYS),
            PoolMember.of(PERSISTENCE, FORTNIGHT),
            PoolMember.of(fast.name(), STATE),
            PoolMember.of(slow.name(), THREE_DAYS),
            PoolMember.of(mean.name(), THREE_DAYS),
            PoolMember.of("seasonal-naive", THREE_DAYS),
            PoolMember.of("daily-course", STATE),
            PoolMember.of("climatology", STATE),
            PoolMember.of("climatology", HALF_DAY),
            PoolMember.of("climatology", THREE_DAYS),
            PoolMember.of("ridge", STATE),
            PoolMember.of("ridge", THREE_DAYS),
            new PoolMember("ridge", 0.5, STATE),
            new PoolMember("ridge", 0.5, UNREST)),
        List.of());
  }

  private static List<Expert<?>> eachColumn(ColumnExpert<?>... experts) {
    List<Expert<?>> list = new ArrayList<>();
    Arrays.stream(experts).forEach(expert -> list.add(new EachColumn<>(expert)));
    return list;
  }

  /** With one more expert, and members of it; what a moment looks like stays as it was. */
  public PoolComposition with(Expert<?> expert, PoolMember... more) {
    List<Expert<?>> allExperts = new ArrayList<>(List.of(expert));
    allExperts.addAll(experts);
    List<PoolMember> allMembers = new ArrayList<>(members);
    allMembers.addAll(List.of(more));
    return new PoolComposition(allExperts, allMembers, outside);
  }

  /**
   * With one more forecast from outside: its own law, and its medians with the errors that they had
   * here lately and in moments like the present, which a law that was learnt elsewhere does not
   * know.
   */
  public PoolComposition withOutside(String name) {
    List<String> names = new ArrayList<>(outside);
    names.add(name);
    List<PoolMember> more = new ArrayList<>(members);
    more.add(PoolMember.of(name, STATE));
    more.add(PoolMember.of(name, THREE_DAYS));
    return new PoolComposition(experts, more, names);
  }

  /** How many laws are pooled. */
  int size() {
    return members.size() + outside.size();
  }

  /** The index of a member's expert, where the forecasts from outside follow the experts. */
  int expertOf(PoolMember member) {
    int index = 0;
    while (index < experts.size() && !experts.get(index).name().equals(member.expert())) {
      index++;
    }
    return index < experts.size() ? index : index + outside.indexOf(member.expert());
  }
}
