package dev.harmony.kubernetes.crd;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/** The resource {@code ScalingPolicy}: how one workload is to be scaled, and how it was. */
@Group(HarmonyGroup.NAME)
@Version(HarmonyGroup.VERSION)
@Kind(ScalingPolicyResource.KIND)
@Plural("scalingpolicies")
@ShortNames("scp")
@Categories({"harmony", "autoscaling"})
public final class ScalingPolicyResource
    extends CustomResource<ScalingPolicySpec, ScalingPolicyStatus> implements Namespaced {

  /** The kind as a manifest writes it. */
  public static final String KIND = "ScalingPolicy";

  @Override
  protected @Nullable ScalingPolicySpec initSpec() {
    return null;
  }

  @Override
  protected @Nullable ScalingPolicyStatus initStatus() {
    return null;
  }
}
