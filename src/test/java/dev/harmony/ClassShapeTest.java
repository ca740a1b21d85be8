package dev.harmony;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/** What every class looks like: its name, its state, its nullness. */
@AnalyzeClasses(packages = "dev.harmony", importOptions = ImportOption.DoNotIncludeTests.class)
class ClassShapeTest {
  private static final List<Class<?>> MUTABLE_TYPES =
      List.of(RandomGenerator.class, ThreadLocal.class, StringBuilder.class);

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*[.$](\\w*(Utils?|Utilities|Helper|Manager|Impl)|Base([A-Z]\\w*)?)")
          .because("such a name says that a class has no subject of its own");

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .allowEmptyShould(true)
          .because("state is a value that goes in and comes out");

  @ArchTest
  static final ArchRule noConstantArrayIsShared =
      noFields()
          .that()
          .areStatic()
          .and()
          .areNotPrivate()
          .and()
          // The table behind a switch over an enum is the compiler's.
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .haveRawType(DescribedPredicate.describe("array", JavaClass::isArray))
          .allowEmptyShould(true)
          .because("whoever sees an array can change it");

  @ArchTest
  static final ArchRule noConstantHoldsState =
      noFields()
          .that()
          .areStatic()
          .should()
          .haveRawType(mutable())
          .allowEmptyShould(true)
          .because("a final field that holds a mutable object is a global variable");

  @ArchTest
  static final ArchRule recordsHoldNoArrays =
      noFields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .areRecords()
          .should()
          .haveRawType(DescribedPredicate.describe("array", JavaClass::isArray))
          .allowEmptyShould(true)
          .because(
              "a record compares and shares its components; an array is neither equal nor safe");

  @ArchTest
  static final ArchRule coreNamesValuesByNouns =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(PackageTable.identifiers(PackageTable.core()))
          .should()
          .haveNameMatching("[gs]et[A-Z]\\w*")
          .allowEmptyShould(true)
          .because("a value is read by its noun and changed by a copy");

  private static DescribedPredicate<JavaClass> mutable() {
    return DescribedPredicate.describe(
        "a type that holds state",
        type ->
            type.getPackageName().equals("java.util.concurrent.atomic")
                || MUTABLE_TYPES.stream().anyMatch(type::isAssignableTo));
  }

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : classes) {
      boolean marked =
          type.getPackage().tryGetPackageInfo().stream()
              .anyMatch(info -> info.isAnnotatedWith(NullMarked.class));
      if (!marked) {
        unmarked.add(type.getPackageName());
      }
    }
    assertEquals(Set.of(), unmarked, "packages without @NullMarked in package-info.java");
  }
}
