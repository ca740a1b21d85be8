package dev.harmony.kubernetes.crd;

import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/**
 * The object that is scaled: anything with a scale subresource, in the policy's namespace.
 *
 * @param apiVersion its group and version
 * @param kind its kind
 * @param name its name
 */
public record ScaleTargetReference(
    @Nullable String apiVersion, @Required String kind, @Required String name) {}
