package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one device is shared.
 *
 * @param type the mechanism
 * @param mig its parameters where the type is MIG
 * @param hami its parameters where the type is HAMi
 */
public record SharingSpec(@Required Mechanism type, @Nullable Mig mig, @Nullable Hami hami) {

  /** The mechanism of sharing. */
  public enum Mechanism {
    /** Whole devices. */
    @JsonProperty("None")
    NONE,
    /** Turns in time. */
    @JsonProperty("TimeSlicing")
    TIME_SLICING,
    /** One process on the device that serves several. */
    @JsonProperty("MPS")
    MPS,
    /** Parts of the device in hardware. */
    @JsonProperty("MIG")
    MIG,
    /** Limits on memory and cores in software. */
    @JsonProperty("HAMi")
    HAMI
  }

  /**
   * Parts of a device in hardware.
   *
   * @param allowedProfiles the profiles that a replica may get
   */
  public record Mig(@Required List<String> allowedProfiles) {}

  /**
   * Limits in software.
   *
   * @param memoryMiB memory of the device
   * @param cores percent of the cores
   */
  public record Hami(@Min(1) @Nullable Integer memoryMiB, @Min(1) @Nullable Integer cores) {}
}
