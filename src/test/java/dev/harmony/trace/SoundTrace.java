package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A sound trace of forty minutes in each format that is text. */
enum SoundTrace {
  AZURE_LLM("TIMESTAMP,ContextTokens,GeneratedTokens") {
    @Override
    String row(int row) {
      return "2023-11-16 18:%02d:46.6805900,374,%d".formatted(row, row);
    }
  },
  BURST_GPT("Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type") {
    @Override
    String row(int row) {
      return "%d,ChatGPT,472,%d,490,Conversation log".formatted(60 * row, row);
    }
  },
  MOONCAKE("") {
    @Override
    String row(int row) {
      return "{\"timestamp\": %d, \"input_length\": 7, \"output_length\": %d, \"hash_ids\": [0, 1]}"
          .formatted(60_000 * row, row);
    }
  },
  SERVE_GEN("client,window_start_s,rate_rps,cv,arrival_pattern,pattern_param_1,pattern_param_2") {
    @Override
    String row(int row) {
      return row % 3 + "," + 600 * (row / 3) + ",0.3,1.5,Gamma,0.4,2.1";
    }
  },
  PROMETHEUS_RANGE("") {
    @Override
    String row(int row) {
      return "";
    }

    @Override
    String text() {
      StringBuilder values = new StringBuilder("[1700000000.781,\"1\"]");
      for (int row = 1; row < ROWS; row++) {
        values.append(",[%d.781,\"%s\"]".formatted(1_700_000_000 + 60 * row, row % 7 + ".5"));
      }
      String series = "{\"metric\":{\"__name__\":\"%s\"},\"values\":[" + values + "]}";
      return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
          + series.formatted("a")
          + ",\n"
          + series.formatted("b")
          + "]}}";
    }
  },
  COUNTS("count") {
    @Override
    String row(int row) {
      return Integer.toString(row);
    }

    @Override
    TraceOptions options() {
      return super.options().withStep(Duration.ofMinutes(1));
    }
  },
  CSV("time,running,pending") {
    @Override
    String row(int row) {
      return "2020-05-01 00:%02d:00,%d,1".formatted(row, row);
    }
  },
  CSV_OFFSETS("second,value") {
    @Override
    String row(int row) {
      return 60 * row + "," + row;
    }
  },
  CSV_WITHOUT_TIMES("cpu,memory") {
    @Override
    String row(int row) {
      return row + ",1";
    }

    @Override
    TraceOptions options() {
      return super.options().withStep(Duration.ofMinutes(1));
    }
  },
  CSV_OF_PODS("ts,pod,tenant,value") {
    @Override
    String row(int row) {
      return "%d,pod-%d,t,%d".formatted(120 * (row / 2), row % 2, row);
    }

    @Override
    TraceOptions options() {
      return super.options()
          .withService("t")
          .withColumns(
              ColumnMapping.of(
                      "ts",
                      new MappedIndicator(
                          Indicator.gauge("load", Unit.DIMENSIONLESS),
                          Meaning.LEVEL,
                          List.of("value")))
                  .withServices("tenant")
                  .withInstances(new InstanceColumn("pod", InstanceColumn.Aggregation.SUM)));
    }
  };

  private static final int ROWS = 40;

  private final String header;

  SoundTrace(String header) {
    this.header = header;
  }

  abstract String row(int row);

  String text() {
    StringBuilder text = new StringBuilder(header);
    for (int row = 0; row < ROWS; row++) {
      text.append(text.isEmpty() ? "" : "\n").append(row(row));
    }
    return text.append('\n').toString();
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  TraceOptions options() {
    return TraceOptions.ofDefaults();
  }

  TraceFormat format() {
    return name().startsWith("CSV") ? TraceFormat.CSV : TraceFormat.valueOf(name());
  }
}
