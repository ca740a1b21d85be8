package dev.harmony;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * The engine's overloads for Java's numbers make an array of borrowed memory and forget it at once;
 * a garbage collection before the backward pass then makes gradients wrong without a word.
 */
@AnalyzeClasses(packages = "dev.harmony", importOptions = ImportOption.DoNotIncludeTests.class)
class TensorScalarsTest {

  @ArchTest
  static final ArchRule scalarsAreNativeArrays =
      noClasses()
          .should()
          .callMethodWhere(takesJavaNumber())
          .because("gradients would depend on when garbage is collected");

  @Test
  void findsEachOverloadForNumbers() {
    assertEquals(6, violationsOf(Careless.class));
  }

  @Test
  void acceptsArrays() {
    assertEquals(0, violationsOf(Careful.class));
  }

  private static DescribedPredicate<JavaMethodCall> takesJavaNumber() {
    return DescribedPredicate.describe(
        "give a number of Java's to an NDArray",
        call ->
            call.getTarget().getOwner().isAssignableTo(NDArray.class)
                && call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(parameter -> parameter.isEquivalentTo(Number.class)));
  }

  private static int violationsOf(Class<?> type) {
    return scalarsAreNativeArrays
        .evaluate(new ClassFileImporter().importClasses(type))
        .getFailureReport()
        .getDetails()
        .size();
  }

  /** Uses six of the overloads. */
  @SuppressWarnings("unused")
  private static final class Careless {
    NDArray all(NDArray values) {
      return values.mul(2).div(3).add(1).sub(4).pow(2).maximum(0.5);
    }
  }

  /** Uses arrays. */
  @SuppressWarnings("unused")
  private static final class Careful {
    NDArray all(NDArray values, NDArray scalar) {
      return values.mul(scalar).div(scalar).add(scalar).sub(scalar).maximum(scalar);
    }
  }
}
