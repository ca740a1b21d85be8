package dev.harmony.forecast;

import java.util.stream.IntStream;

/** The steps ahead at which experts are scored; each step ahead uses the scores of the nearest. */
final class ScoredLeads {

  private static final int[] CANDIDATES = {1, 3, 6, 12, 24, 48};

  /** Steps ahead from zero, ascending. */
  private final int[] leads;

  /** Shape {@code [step]}: the rank of the nearest scored lead. */
  private final int[] nearest;

  private ScoredLeads(int[] leads, int[] nearest) {
    this.leads = leads;
    this.nearest = nearest;
  }

  static ScoredLeads of(int steps) {
    int[] leads =
        IntStream.of(CANDIDATES).filter(lead -> lead <= steps).map(lead -> lead - 1).toArray();
    int[] nearest = new int[steps];
    int rank = 0;
    for (int ahead = 0; ahead < steps; ahead++) {
      while (rank + 1 < leads.length
          && Math.abs(leads[rank + 1] - ahead) <= Math.abs(leads[rank] - ahead)) {
        rank++;
      }
      nearest[ahead] = rank;
    }
    return new ScoredLeads(leads, nearest);
  }

  int count() {
    return leads.length;
  }

  int lead(int rank) {
    return leads[rank];
  }

  /** The rank of the scored lead that serves {@code ahead}. */
  int serving(int ahead) {
    return nearest[ahead];
  }

  /** The rank of {@code ahead} itself, or -1 if it is not scored. */
  int rankOf(int ahead) {
    return leads[nearest[ahead]] == ahead ? nearest[ahead] : -1;
  }
}
