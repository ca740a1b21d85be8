package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import dev.harmony.trace.TraceEvent.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public data sets as they are published, where they lie beside the repository. */
class PublishedTracesTest {

  private static final StepSampling MINUTES = new StepSampling(Duration.ofMinutes(1));

  private static Path file(String name) {
    Path file = Path.of(System.getProperty("harmony.shared", "../shared"), "data", name);
    assumeTrue(Files.exists(file), () -> "skipped: there is no published trace " + name);
    return file;
  }

  private static SampledTrace sample(Path file) {
    return MINUTES.sample(TraceReaders.standard().read(file, TraceOptions.ofDefaults()));
  }

  @Test
  void theAzureConversationLogHasAllItsRequests() {
    Trace trace =
        TraceReaders.standard()
            .read(file("llm_requests/azure_llm_2023_conv.csv.gz"), TraceOptions.ofDefaults());
    List<TraceEvent> events = Texts.events(trace);
    assertEquals(TraceFormat.AZURE_LLM, trace.description().format());
    assertEquals(19_366, events.size());
    Duration lasted = Duration.between(events.get(0).at(), events.get(events.size() - 1).at());
    assertEquals(
        Duration.ofMinutes(58).plusSeconds(22),
        Duration.ofSeconds(Math.round(lasted.toMillis() / 1e3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"m_large", "deepseek_r1"})
  void theClientsOfServeGenAddUpToThePublishedTotals(String service) {
    Map<Long, Double> sums =
        ServeGenReader.windows(
                TraceSource.ofFile(
                    file("llm_requests/servegen_" + service + "_client_rates.csv.gz")))
            .stream()
            .collect(
                Collectors.groupingBy(
                    ClientWindow::startSeconds, Collectors.summingDouble(ClientWindow::rate)));
    Trace totals =
        TraceReaders.standard()
            .read(
                file("llm_requests/servegen_" + service + "_total_rate.csv.gz"),
                TraceOptions.ofDefaults());
    List<Reading> published =
        Texts.events(totals).stream()
            .map(Reading.class::cast)
            .filter(reading -> reading.indicator().equals("total_rate_rps"))
            .toList();
    assertEquals(published.size(), sums.size());
    for (Reading reading : published) {
      assertEquals(
          reading.value(), sums.getOrDefault(reading.at().getEpochSecond(), Double.NaN), 1e-5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"m_large", "deepseek_r1"})
  void theSampledRequestsOfServeGenKeepThePublishedMean(String service) {
    IndicatorWindow sampled =
        sample(file("llm_requests/servegen_" + service + "_client_rates.csv.gz")).window();
    IndicatorWindow published =
        sample(file("llm_requests/servegen_" + service + "_total_rate.csv.gz")).window();
    assertEquals(published.grid(), sampled.grid());
    double mean = DoubleStream.of(published.column(0)).average().orElseThrow();
    assertEquals(mean, DoubleStream.of(sampled.column(0)).average().orElseThrow(), 0.02 * mean);
  }

  @Test
  void aVirtualClusterOfHeliosIsTheSumOfItsRunningAndPendingGpus() {
    MappedIndicator gpus =
        new MappedIndicator(
            Indicator.gauge("gpus", Unit.GPUS),
            Meaning.LEVEL,
            List.of("running_gpu_num", "pending_gpu_num"));
    Trace trace =
        TraceReaders.standard()
            .read(
                file("gpu_cluster/helios_earth_vc/vcpDC.csv.gz"),
                TraceOptions.ofDefaults().withColumns(ColumnMapping.of("time", gpus)));
    IndicatorWindow window = MINUTES.sample(trace).window();
    assertEquals(
        new TimeGrid(Instant.parse("2020-05-01T00:00:00Z"), Duration.ofMinutes(1), 44_640),
        window.grid());
    assertEquals(53 + 32, window.value(0, 0));
    assertTrue(DoubleStream.of(window.column(0)).noneMatch(Double::isNaN));
  }

  @Test
  void aSeriesOfCraneIsCompleteMinuteByMinute() {
    SampledTrace sampled = sample(file("cluster_metrics/crane_dsp/input0.csv.gz"));
    assertEquals(11_520, sampled.window().length());
    assertEquals(39.722330, sampled.window().value(0, 0));
    assertEquals(Map.of(), sampled.skipped());
  }

  @Test
  void aFiveMinuteSeriesIsHeldForFiveMinutes() {
    IndicatorWindow window =
        sample(file("cluster_metrics/nab/Twitter_volume_AAPL.csv.gz")).window();
    assertEquals(104, window.value(0, 0));
    assertEquals(104, window.value(4, 0));
    assertEquals(100, window.value(5, 0));
  }
}
