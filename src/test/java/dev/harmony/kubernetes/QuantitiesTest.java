package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

  private static final FieldPlace PLACE = new FieldPlace(path -> "f", "x");

  @ParameterizedTest
  @CsvSource({
    "500m, 0.5", "0.99, 0.99", "12, 12", "1k, 1000", "1Ki, 1024", "1e3, 1000", "1E3, 1000",
    "25e-1, 2.5", "+3, 3", ".5, 0.5", "5., 5", "1u, 0.000001", "1n, 0.000000001", "1G, 1000000000"
  })
  void quantitiesOfKubernetesAreNumbers(String written, double value) {
    Quantities.check(PLACE, JsonNodeFactory.instance.textNode(written));

    assertEquals(value, Quantities.positive(PLACE, Quantity.parse(written)), value * 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "m", "1 k", "1kk", "1e", "1e999", "0x1", "NaN", "1,5", "12%"})
  void otherTextIsRefused(String written) {
    assertThrows(
        ManifestException.class,
        () -> Quantities.check(PLACE, JsonNodeFactory.instance.textNode(written)));
  }

  @Test
  void sharesExcludeTheirEnds() {
    assertThrows(ManifestException.class, () -> Quantities.share(PLACE, new Quantity("0")));
    assertThrows(ManifestException.class, () -> Quantities.share(PLACE, new Quantity("1")));
    assertEquals(0.999, Quantities.share(PLACE, new Quantity("0.999")).orElseThrow());
  }
}
