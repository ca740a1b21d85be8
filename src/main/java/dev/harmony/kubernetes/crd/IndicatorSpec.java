package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/**
 * One measured indicator of a policy.
 *
 * @param name its name, unique in the policy
 * @param role what it is to the decision
 * @param parent the name of the indicator that drives it
 * @param observableAtZero whether it is still observed when no replica runs
 * @param prometheus the query that measures it
 * @param resource the device metric that measures it
 */
public record IndicatorSpec(
    @Required @Pattern("^[A-Za-z][A-Za-z0-9_.-]{0,62}$") String name,
    @Required Role role,
    @Nullable String parent,
    @Nullable Boolean observableAtZero,
    @Nullable PrometheusSource prometheus,
    @Nullable ResourceSource resource) {

  /** What an indicator is to the decision. */
  public enum Role {
    /** What the service is asked to do: arrivals, not what was served. */
    @JsonProperty("Demand")
    DEMAND,
    /** How busy the replicas are. */
    @JsonProperty("Utilization")
    UTILIZATION,
    /** How long requests wait. */
    @JsonProperty("Latency")
    LATENCY,
    /** Known or measured surroundings that help to forecast. */
    @JsonProperty("Context")
    CONTEXT
  }

  /**
   * A query to a Prometheus server.
   *
   * @param serverRef the secret that names the server; the operator's own server where nothing is
   *     said
   * @param query the query
   */
  public record PrometheusSource(@Nullable NameReference serverRef, @Required String query) {}

  /**
   * A metric of the devices of the workload's pods.
   *
   * @param name the resource whose use is measured
   * @param source who measures it
   */
  public record ResourceSource(@Required String name, @Nullable Exporter source) {}

  /** Who measures devices. */
  public enum Exporter {
    /** The exporter of NVIDIA's data centre GPU manager. */
    @JsonProperty("DCGM")
    DCGM
  }
}
