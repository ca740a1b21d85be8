package dev.harmony.trace.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.StepSampling;
import dev.harmony.trace.TraceOptions;
import dev.harmony.trace.TraceReaders;
import dev.harmony.trace.TraceSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TraceTextTest {

  private static byte[] bytes(TraceText text, GeneratedDemand demand) {
    return Stream.concat(
            Stream.of(text.header()),
            IntStream.range(0, demand.minutes()).boxed().flatMap(text::rows))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static double[] rates(byte[] text) {
    SampledTrace sampled =
        new StepSampling(Duration.ofMinutes(1))
            .sample(
                TraceReaders.standard()
                    .read(TraceSource.ofBytes("trace.csv", text), TraceOptions.ofDefaults()));
    assertEquals("requests", sampled.window().indicators().get(0).name());
    assertEquals(Map.of(), sampled.skipped());
    return sampled.window().column(0);
  }

  @ParameterizedTest
  @EnumSource
  void ratesAreReadAsTheyWereCounted(DemandProfile profile) {
    GeneratedDemand demand = GeneratedDemand.of(profile, 2).withDays(1);
    MinuteCounts counts = new MinuteCounts(demand);
    double[] rates = rates(bytes(TraceText.ofRates(demand), demand));
    assertEquals(demand.minutes(), rates.length);
    for (int minute = 0; minute < rates.length; minute++) {
      assertEquals(counts.count(minute) / 60.0, rates[minute], 5.1e-5);
    }
  }

  /** Steps begin with the first request, so only whole days are compared, not minutes. */
  @ParameterizedTest
  @EnumSource
  void requestsAreReadAsManyAsWereWritten(DemandProfile profile) {
    GeneratedDemand demand = GeneratedDemand.of(profile, 2).withDays(1).withMeanRate(0.1);
    MinuteCounts counts = new MinuteCounts(demand);
    int written = IntStream.range(0, demand.minutes()).map(counts::count).sum();
    double[] rates = rates(bytes(TraceText.ofRequests(demand), demand));
    double read = 60 * IntStream.range(0, rates.length).mapToDouble(each -> rates[each]).sum();
    assertEquals(written, read, 2 * counts.count(demand.minutes() - 1) + 60);
  }

  /** The bytes are part of what is promised: the same on every machine and Java. */
  @ParameterizedTest
  @CsvSource({
    "CHAT, d08b8792b216, 2b5ef266b91d",
    "FLASH_CROWD, 91a75a120cfb, 03a293b4241d",
    "LAUNCH_RAMP, 800915399e1c, 153010b78979",
    "CODE_ASSISTANT, 3fb30f97cbda, 25277164fad3",
    "BATCH_NIGHTS, 1e9551a0ac72, 28856487a146",
    "LEVEL_DRIFT, 259ed9360e65, 418b8a0b3cd7",
    "REGIME_CHANGE, 0938c2759807, ec9e0a2a6972"
  })
  void theBytesOfAProfileStayTheSame(DemandProfile profile, String rates, String requests)
      throws NoSuchAlgorithmException {
    GeneratedDemand days = GeneratedDemand.of(profile, 1).withDays(5);
    assertEquals(rates, digest(bytes(TraceText.ofRates(days), days)));
    GeneratedDemand day = GeneratedDemand.of(profile, 1).withDays(1).withMeanRate(0.1);
    assertEquals(requests, digest(bytes(TraceText.ofRequests(day), day)));
  }

  private static String digest(byte[] bytes) throws NoSuchAlgorithmException {
    byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
    return HexFormat.of().formatHex(whole, 0, 6);
  }
}
