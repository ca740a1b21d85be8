package dev.harmony;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.harmony.PackageTable.Row;
import java.util.Set;

/** Who may depend on whom, and on which libraries. */
@AnalyzeClasses(packages = "dev.harmony", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesDependAsTheTableSays =
      CompositeArchRule.of(
          PackageTable.rows().stream().map(ArchitectureTest::dependsAsTheTableSays).toList());

  @ArchTest
  static final ArchRule everyClassHasARow =
      classes()
          .should()
          .resideInAnyPackage(PackageTable.identifiers(PackageTable.rows().stream()))
          .because("a class outside the table of packages would be bound by no rule");

  @ArchTest
  static final ArchRule coreIsMadeOfTheLanguageAndNumbers =
      classes()
          .that(resideInAnyPackage(PackageTable.identifiers(PackageTable.core())))
          .should()
          .onlyDependOnClassesThat(
              javaBase()
                  .or(
                      resideInAnyPackage(
                          "dev.harmony..",
                          "org.jspecify..",
                          "org.apache.commons.statistics..",
                          "org.apache.commons.rng.."))
                  .or(readersOfTraces()))
          .allowEmptyShould(true)
          .because(
              "the loop runs alike in a cluster, in a replay and in a test: values in, values out");

  @ArchTest
  static final ArchRule onlyTracesReadFileFormats =
      noClasses()
          .that(resideInAnyPackage(PackageTable.identifiers(PackageTable.core())))
          .and()
          .resideOutsideOfPackage("dev.harmony.trace..")
          .should()
          .dependOnClassesThat(readersOfTraces())
          .allowEmptyShould(true)
          .because("a recorded trace is the only input of the core that comes from a file");

  @ArchTest
  static final ArchRule tensorsStayInFlow =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.harmony.flow..")
          .should()
          .dependOnClassesThat(resideInAPackage("ai.djl.."))
          .because("native memory has one owner");

  @ArchTest
  static final ArchRule tribuoStaysInRegression =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.harmony.regression..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.tribuo.."))
          .because("a model library is replaceable while one package knows it");

  private static ArchRule dependsAsTheTableSays(Row row) {
    return noClasses()
        .that()
        .resideInAPackage(row.identifier())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PackageTable.forbiddenFor(row))
        .allowEmptyShould(true)
        .because("%s may depend on %s only".formatted(row.name(), row.allowed()));
  }

  private static DescribedPredicate<JavaClass> readersOfTraces() {
    return resideInAnyPackage(
        "de.siegmar.fastcsv..",
        "com.fasterxml.jackson.core..",
        "blue.strategic.parquet..",
        "org.apache.parquet..");
  }

  private static DescribedPredicate<JavaClass> javaBase() {
    Set<String> packages = Object.class.getModule().getPackages();
    return DescribedPredicate.describe(
        "belong to java.base",
        type -> {
          JavaClass element = type.getBaseComponentType();
          return element.isPrimitive() || packages.contains(element.getPackageName());
        });
  }
}
