package dev.harmony.flow.model;

import dev.harmony.flow.Parameters;

/**
 * A model that was read from a folder.
 *
 * @param card what is told of it
 * @param parameters of its network, all finite
 * @param revision the SHA-256 of its weights, in hexadecimal digits
 */
public record TrainedModel(ModelCard card, Parameters parameters, String revision) {}
