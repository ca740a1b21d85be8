package dev.harmony.control;

import java.util.Objects;

/** A trained model that a policy uses is not there, or is damaged. */
public final class ForecastModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String model;

  /**
   * What is wrong with a model.
   *
   * @param model its name
   * @param message one line
   */
  public ForecastModelException(String model, String message) {
    super(message);
    this.model = Objects.requireNonNull(model, "model");
  }

  /**
   * What is wrong with a model.
   *
   * @param model its name
   * @param message one line
   * @param cause how it was found out
   */
  public ForecastModelException(String model, String message, Throwable cause) {
    super(message, cause);
    this.model = Objects.requireNonNull(model, "model");
  }

  /** The name of the model. */
  public String model() {
    return model;
  }
}
