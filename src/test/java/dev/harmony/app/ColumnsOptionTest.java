package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.series.Unit;
import dev.harmony.trace.ColumnMapping;
import dev.harmony.trace.MappedIndicator;
import dev.harmony.trace.Meaning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsOptionTest {
  @Test
  void anIndicatorIsTheSumOfItsColumns() {
    ColumnMapping mapping = ColumnsOption.parse("time=ts, gpus = running + pending:level");
    assertEquals(Optional.of("ts"), mapping.timeColumn());
    MappedIndicator indicator = mapping.indicators().get(0);
    assertEquals("gpus", indicator.indicator().name());
    assertEquals(List.of("running", "pending"), indicator.columns());
    assertEquals(Meaning.LEVEL, indicator.meaning());
  }

  @Test
  void numbersAreRatesUnlessSaidOtherwise() {
    List<MappedIndicator> indicators =
        ColumnsOption.parse("requests=a,replicas=b,errors=c:Count,time=t").indicators();
    assertEquals(
        List.of(Meaning.RATE, Meaning.RATE, Meaning.COUNT),
        indicators.stream().map(MappedIndicator::meaning).toList());
    assertEquals(
        List.of(Unit.REQUESTS_PER_SECOND, Unit.REPLICAS, Unit.REQUESTS_PER_SECOND),
        indicators.stream().map(each -> each.indicator().unit()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time=t,instance=pod:max,x=x | has an unknown aggregation ':max', expected one of sum, mean",
        "time=t | must name at least one indicator NAME=COLUMN, but is 'time=t'",
        "time=t,requests | must be made of NAME=COLUMN, but has 'requests'",
        "time=t,=a | must be made of NAME=COLUMN, but has '=a'",
        "time=t,a=b=c | must be made of NAME=COLUMN, but has 'a=b=c'",
        "time=t, | must be made of NAME=COLUMN, but has ''",
        "time=t,a=b,a=c | says 'a' twice",
        "time=t,a=b+ | must name a column on each side of '+', but has 'a=b+'",
        "time=t,a=b:cuont | has an unknown meaning ':cuont', did you mean 'count'?",
        "time=t,a=b:x | has an unknown meaning ':x', expected one of rate, count, level",
      })
  void refusesWhatHasNotThisForm(String text, String problem) {
    WrongInputException refusal =
        assertThrows(WrongInputException.class, () -> ColumnsOption.parse(text));
    assertEquals("--columns " + problem, refusal.getMessage());
  }
}
