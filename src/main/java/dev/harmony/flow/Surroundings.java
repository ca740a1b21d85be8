package dev.harmony.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the indicators of one window are to each other: levels by name, and common movements. */
final class Surroundings {

  private final Companions companions;

  /** Shape {@code [viewer, seen]}. */
  private final boolean[][] visible;

  Surroundings(ForecastOrigin origin, int context) {
    List<Integer> columns = origin.columns();
    companions = new Companions(origin, context);
    visible = new boolean[columns.size()][columns.size()];
    for (int viewer = 0; viewer < visible.length; viewer++) {
      for (int seen = 0; seen < visible.length; seen++) {
        visible[viewer][seen] = origin.record().sees(columns.get(viewer), columns.get(seen));
      }
    }
  }

  /** Writes all of it to {@code window} of {@code batch}. */
  void write(int window, EncodedBatch batch) {
    int widest = batch.widest();
    writeVisibility(widest, batch.sink(Input.VISIBILITY, window));
    writeDrivers(widest, batch.sink(Input.DRIVERS, window));
    writePeers(widest, batch.sink(Input.PEERS, window));
    Map<List<Integer>, double[]> loadings = new HashMap<>();
    for (int index = 0; index < visible.length; index++) {
      List<Integer> peers = peers(index);
      double[] together = loadings.computeIfAbsent(peers, companions::loadings);
      batch.sink(Input.LOADINGS, batch.row(window, index)).add(together[peers.indexOf(index)]);
    }
  }

  /** Those of the same level, itself among them. */
  private List<Integer> peers(int index) {
    return IntStream.range(0, visible.length)
        .filter(other -> sees(index, other) && sees(other, index))
        .boxed()
        .toList();
  }

  /** Places without an indicator see the calendar only, so that they have something to see. */
  private void writeVisibility(int widest, Sink sink) {
    for (int viewer = 0; viewer < widest; viewer++) {
      for (int seen = 0; seen < widest; seen++) {
        sink.add(sees(viewer, seen) ? 0 : Double.NEGATIVE_INFINITY);
      }
      for (int token = 0; token < Calendar.TOKENS; token++) {
        sink.add(0);
      }
    }
  }

  private void writeDrivers(int widest, Sink sink) {
    for (int driven = 0; driven < widest; driven++) {
      int drivers = 0;
      for (int driver = 0; driver < widest; driver++) {
        drivers += drives(driver, driven) ? 1 : 0;
      }
      for (int driver = 0; driver < widest; driver++) {
        boolean drives = drives(driver, driven);
        sink.add(drives ? companions.correlation(driven, driver) / Math.sqrt(drivers) : 0);
      }
    }
  }

  private void writePeers(int widest, Sink sink) {
    for (int one = 0; one < widest; one++) {
      for (int other = 0; other < widest; other++) {
        sink.add(sees(one, other) && sees(other, one));
      }
    }
  }

  private boolean drives(int driver, int driven) {
    return sees(driven, driver) && !sees(driver, driven);
  }

  private boolean sees(int viewer, int seen) {
    return viewer < visible.length && seen < visible.length && visible[viewer][seen];
  }
}
