package dev.harmony.rule.horizontal;

/** How the usage of a group of pods becomes the one number that is compared with the target. */
enum UsageLevel {
  /** floor(usage / pods), in thousandths; undefined without pods. */
  AVERAGE {
    @Override
    boolean isDefined(PodSums sums) {
      return sums.pods() > 0;
    }

    @Override
    long of(PodSums sums) {
      return sums.usage() / sums.pods();
    }
  },
  /** floor(100 usage / request), in percent; undefined without pods or requests. */
  UTILIZATION {
    @Override
    boolean isDefined(PodSums sums) {
      return sums.pods() > 0 && sums.request() > 0;
    }

    @Override
    long of(PodSums sums) {
      return 100 * sums.usage() / sums.request();
    }
  };

  abstract boolean isDefined(PodSums sums);

  abstract long of(PodSums sums);
}
