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

/** The resource {@code Replay}: one trace under one policy, beside other ways to scale. */
@Group(HarmonyGroup.NAME)
@Version(HarmonyGroup.VERSION)
@Kind(ReplayResource.KIND)
@Plural("replays")
@ShortNames("rpl")
@Categories({"harmony", "autoscaling"})
public final class ReplayResource extends CustomResource<ReplaySpec, ReplayStatus>
    implements Namespaced {

  /** The kind as a manifest writes it. */
  public static final String KIND = "Replay";

  @Override
  protected @Nullable ReplaySpec initSpec() {
    return null;
  }

  @Override
  protected @Nullable ReplayStatus initStatus() {
    return null;
  }
}
