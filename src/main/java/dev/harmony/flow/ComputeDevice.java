package dev.harmony.flow;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;

/** Where a network computes. */
public enum ComputeDevice {
  /** The first graphics processor if there is one, else the processor. */
  AUTO,
  /** The processor. */
  CPU,
  /** The first graphics processor. */
  GPU;

  private static final String ENGINE = "PyTorch";

  /** Whether the machine and the tensor library have it. */
  public boolean isPresent() {
    return this != GPU || engine().getGpuCount() > 0;
  }

  /** The device that this stands for on this machine: {@link #CPU} or {@link #GPU}. */
  public ComputeDevice resolved() {
    return this == CPU || engine().getGpuCount() == 0 ? CPU : GPU;
  }

  /** Native memory of the device, to be closed by the caller. */
  public NDManager memory() {
    Device device = resolved() == GPU ? Device.gpu() : Device.cpu();
    return NDManager.newBaseManager(device, ENGINE);
  }

  /**
   * Lets the processor compute in this number of threads; without effect once it has computed.
   *
   * @throws IllegalArgumentException if {@code threads} is not positive
   */
  public static void useThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
    }
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
  }

  private static Engine engine() {
    return Engine.getEngine(ENGINE);
  }
}
