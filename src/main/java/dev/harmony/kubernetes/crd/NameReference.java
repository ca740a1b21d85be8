package dev.harmony.kubernetes.crd;

import io.fabric8.generator.annotation.Required;

/**
 * Another object by its name.
 *
 * @param name its name
 */
public record NameReference(@Required String name) {}
