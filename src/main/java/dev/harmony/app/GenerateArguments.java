package dev.harmony.app;

import dev.harmony.trace.generator.DemandProfile;
import dev.harmony.trace.generator.GeneratedDemand;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code harmony generate} was asked for. */
final class GenerateArguments {
  @Option(names = "--profile", paramLabel = "NAME", description = "what the demand is like")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the seed of all random numbers (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "how many days (default: as the profile says)")
  private @Nullable Integer days;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description = "the first day, in UTC (default: 2024-01-01, a Monday)")
  private Optional<String> start = Optional.empty();

  @Option(
      names = "--mean",
      paramLabel = "RATE",
      description =
          "requests per second of an ordinary weekday, the rate that the profile multiplies"
              + " (default: as the profile says)")
  private @Nullable Double meanRate;

  @Option(
      names = "--requests",
      description = "write every request with its tokens, in the format of the Azure LLM traces")
  private boolean requests;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the file to write, compressed where it ends in .gz")
  private Optional<Path> out = Optional.empty();

  /**
   * The demand that is asked for.
   *
   * @throws WrongInputException if no profile is named or a number lies outside its range
   * @throws dev.harmony.trace.TraceException if the profile is unknown
   */
  GeneratedDemand demand() {
    DemandProfile kind =
        profile
            .map(DemandProfile::ofWord)
            .orElseThrow(
                () -> new WrongInputException("--profile NAME is missing, --list tells them"));
    GeneratedDemand demand = GeneratedDemand.of(kind, seed);
    demand = start.isPresent() ? demand.withStart(firstDay(start.get())) : demand;
    demand = days == null ? demand : demand.withDays(numberOfDays(days));
    return meanRate == null ? demand : demand.withMeanRate(rate(meanRate));
  }

  /** Whether to write single requests. */
  boolean requests() {
    return requests;
  }

  /**
   * The file to write.
   *
   * @throws WrongInputException if none is named
   */
  Path out() {
    return out.orElseThrow(() -> new WrongInputException("--out FILE is missing"));
  }

  private static LocalDate firstDay(String text) {
    String expected =
        "--start must be a date from %s to %s, but is '%s'"
            .formatted(GeneratedDemand.EARLIEST, GeneratedDemand.LATEST, text);
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.isBefore(GeneratedDemand.EARLIEST) || date.isAfter(GeneratedDemand.LATEST)) {
        throw new WrongInputException(expected);
      }
      return date;
    } catch (DateTimeParseException notADate) {
      throw new WrongInputException(expected, notADate);
    }
  }

  private static int numberOfDays(int days) {
    if (days < 1 || days > GeneratedDemand.MOST_DAYS) {
      throw new WrongInputException(
          "--days must be from 1 to %d, but is %d".formatted(GeneratedDemand.MOST_DAYS, days));
    }
    return days;
  }

  private static double rate(double rate) {
    if (!(rate > 0 && rate <= GeneratedDemand.MOST_RATE)) {
      throw new WrongInputException(
          "--mean must be above 0 and at most %d, but is %s"
              .formatted(GeneratedDemand.MOST_RATE, rate));
    }
    return rate;
  }
}
