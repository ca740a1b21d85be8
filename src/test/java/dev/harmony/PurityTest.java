package dev.harmony;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/**
 * Time, environment and chance come in as arguments, so that the same input gives the same output.
 */
@AnalyzeClasses(packages = "dev.harmony", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {
  private static final Set<String> FORBIDDEN_TYPES =
      Set.of(
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom",
          "org.apache.commons.rng.simple.ThreadLocalRandomSource");

  private static final Set<String> FORBIDDEN_METHODS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.time.InstantSource.system",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.UUID.randomUUID",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of",
          "org.apache.commons.rng.simple.RandomSource.createInt",
          "org.apache.commons.rng.simple.RandomSource.createLong",
          "org.apache.commons.rng.simple.RandomSource.createIntArray",
          "org.apache.commons.rng.simple.RandomSource.createLongArray");

  /** Members that are unseeded when they are given nothing, and fine when they are given a seed. */
  private static final Set<String> FORBIDDEN_WITHOUT_ARGUMENTS =
      Set.of(
          "java.util.Random.<init>",
          "java.util.SplittableRandom.<init>",
          "java.util.random.RandomGeneratorFactory.create",
          "org.apache.commons.rng.simple.RandomSource.create",
          "org.apache.commons.rng.simple.RandomSource.createSeed");

  @ArchTest
  static final ArchRule theWorldIsReadAtTheEdgeOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.harmony.app..",
              "dev.harmony.kubernetes..",
              "dev.harmony.prometheus..",
              "dev.harmony.http..")
          .should()
          .accessTargetWhere(readsClockEnvironmentOrChance())
          .allowEmptyShould(true)
          .because("a replay that cannot be repeated explains nothing");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.harmony.app..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .allowEmptyShould(true)
          .because("standard output belongs to whoever called the program");

  @Test
  void findsEveryWayOut() {
    assertEquals(7, violationsOf(Impure.class));
  }

  @Test
  void acceptsSeedsAndGivenTimes() {
    assertEquals(0, violationsOf(Pure.class));
    assertFalse(new Pure().nextBoolean(1));
  }

  private static int violationsOf(Class<?> type) {
    return theWorldIsReadAtTheEdgeOnly
        .evaluate(new ClassFileImporter().importClasses(type))
        .getFailureReport()
        .getDetails()
        .size();
  }

  private static DescribedPredicate<JavaAccess<?>> readsClockEnvironmentOrChance() {
    return DescribedPredicate.describe(
        "reads the clock, the environment or unseeded chance",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target && readsTheWorld(target));
  }

  private static boolean readsTheWorld(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getFullName();
    String member = owner + "." + target.getName();
    return FORBIDDEN_TYPES.contains(owner)
        || FORBIDDEN_METHODS.contains(member)
        || (owner.startsWith("java.time.") && target.getName().equals("now"))
        || (owner.equals("java.time.Clock") && target.getName().matches("(system|tick).*"))
        || (member.equals("java.util.Collections.shuffle")
            && target.getRawParameterTypes().size() == 1)
        || (FORBIDDEN_WITHOUT_ARGUMENTS.contains(member)
            && target.getRawParameterTypes().isEmpty());
  }

  /** Reads time, environment and chance in seven ways. */
  @SuppressWarnings("unused")
  private static final class Impure {
    private final Supplier<Instant> clock = Instant::now;
    private final LongSupplier nanoseconds = System::nanoTime;
    private final Random random = new Random();
    private final UniformRandomProvider provider = RandomSource.SPLIT_MIX_64.create();

    double sum() {
      return Instant.now().getEpochSecond() + Math.random() + System.getenv().size();
    }
  }

  /** Uses a seed. */
  private static final class Pure {
    boolean nextBoolean(long seed) {
      return new Random(seed).nextInt(1) + RandomSource.SPLIT_MIX_64.create(seed).nextInt(1) > 0;
    }
  }
}
