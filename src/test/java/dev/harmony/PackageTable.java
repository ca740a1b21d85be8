package dev.harmony;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The packages under {@code dev.harmony}, row by row, each with the packages that it may depend on.
 *
 * <p>A package that has no class yet stands here too, so that its first class is already bound. The
 * table in {@code docs/architecture.md} says the same in words; {@link PackageTableTest} compares
 * the two.
 */
final class PackageTable {
  private static final int CONTROL_ROW = 7;
  private static final int ADAPTER_ROW = 8;
  private static final int APP_ROW = 10;

  private static final List<Row> ROWS = List.copyOf(harmony());

  private PackageTable() {}

  /**
   * One package of the table.
   *
   * @param number the row, 0 at the bottom
   * @param name the package below {@code dev.harmony}; its sub-packages belong to it
   * @param allowed the packages that it may depend on, itself not named
   */
  record Row(int number, String name, Set<String> allowed) {
    Row {
      allowed = Set.copyOf(allowed);
    }

    /** The package with its sub-packages, as an ArchUnit package identifier. */
    String identifier() {
      return "dev.harmony." + name + "..";
    }
  }

  /** All rows, from the bottom up. */
  static List<Row> rows() {
    return ROWS;
  }

  /** The packages that compute and never touch the outside: below the adapters, and simulation. */
  static Stream<Row> core() {
    return ROWS.stream()
        .filter(row -> row.number() < ADAPTER_ROW || row.name().equals("simulation"));
  }

  /** The ArchUnit identifiers of {@code rows}. */
  static String[] identifiers(Stream<Row> rows) {
    return rows.map(Row::identifier).toArray(String[]::new);
  }

  /** The ArchUnit identifiers of all packages that {@code row} may not depend on. */
  static String[] forbiddenFor(Row row) {
    return identifiers(
        ROWS.stream().filter(other -> !other.equals(row) && !row.allowed().contains(other.name())));
  }

  private static List<Row> harmony() {
    List<Row> rows = new ArrayList<>();
    add(rows, 0, "series");
    add(rows, 1, "hierarchy", "series");
    add(rows, 1, "trace", "series");
    add(rows, 2, "workload", "series", "hierarchy");
    add(rows, 2, "forecast", "series", "hierarchy");
    add(rows, 3, "capacity", "series", "workload");
    add(rows, 4, "service", "capacity", "workload", "series");
    add(rows, 4, "decision", "forecast", "capacity", "workload", "series");
    add(rows, 5, "plan", "decision", "workload");
    add(rows, 6, "rule", "plan", "decision", "forecast", "capacity", "workload", "series");
    rows.add(new Row(CONTROL_ROW, "control", without("trace", below(CONTROL_ROW, rows))));
    Set<String> controlAndBelow = without("trace", below(ADAPTER_ROW, rows));
    rows.add(new Row(ADAPTER_ROW, "simulation", with("trace", controlAndBelow)));
    rows.add(new Row(ADAPTER_ROW, "journal", controlAndBelow));
    add(rows, ADAPTER_ROW, "evaluation", "forecast", "trace", "hierarchy", "series");
    rows.add(new Row(ADAPTER_ROW, "telemetry", controlAndBelow));
    rows.add(new Row(ADAPTER_ROW, "externalscaler", controlAndBelow));
    add(rows, ADAPTER_ROW, "flow", "forecast", "hierarchy", "series");
    add(rows, ADAPTER_ROW, "regression", "forecast", "capacity", "hierarchy", "series");
    add(rows, ADAPTER_ROW, "prometheus", "control", "series", "workload");
    rows.add(new Row(ADAPTER_ROW, "kubernetes", controlAndBelow));
    rows.add(new Row(ADAPTER_ROW, "http", controlAndBelow));
    Set<String> simulationAndBelow = with("simulation", below(ADAPTER_ROW, rows));
    rows.add(new Row(9, "report", with("evaluation", simulationAndBelow)));
    rows.add(new Row(APP_ROW, "app", below(APP_ROW, rows)));
    return rows;
  }

  private static void add(List<Row> rows, int number, String name, String... allowed) {
    rows.add(new Row(number, name, Set.of(allowed)));
  }

  private static Set<String> below(int number, List<Row> rows) {
    Set<String> names = new TreeSet<>();
    rows.stream().filter(row -> row.number() < number).forEach(row -> names.add(row.name()));
    return names;
  }

  private static Set<String> with(String name, Set<String> names) {
    Set<String> more = new TreeSet<>(names);
    more.add(name);
    return more;
  }

  private static Set<String> without(String name, Set<String> names) {
    Set<String> fewer = new TreeSet<>(names);
    fewer.remove(name);
    return fewer;
  }
}
