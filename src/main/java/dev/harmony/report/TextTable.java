package dev.harmony.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of plain text: the first column read from the left, all others from the right. */
final class TextTable {
  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * The lines of the table, each of which ends with a line feed.
   *
   * @param rows as many cells each as there are columns
   */
  static String of(List<String> columns, List<List<String>> rows) {
    List<Integer> widths =
        IntStream.range(0, columns.size())
            .mapToObj(
                column ->
                    Stream.concat(Stream.of(columns), rows.stream())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
            .toList();
    String rule = widths.stream().map("-"::repeat).collect(Collectors.joining(GAP));
    return Stream.concat(
            Stream.of(line(columns, widths), rule), rows.stream().map(row -> line(row, widths)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(List<String> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(
            column -> {
              String cell = cells.get(column);
              String space = " ".repeat(widths.get(column) - cell.length());
              return column == 0 ? cell + space : space + cell;
            })
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
