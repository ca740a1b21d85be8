package dev.harmony.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harmony.kubernetes.crd.ReplayResource;
import java.util.Map;

/**
 * One manifest as it is written: its fields and the line of each.
 *
 * @param name what the manifest is called in messages
 * @param root all of it
 * @param lines the line of each field and item by its path, counted from 1
 */
record ManifestDocument(String name, JsonNode root, Map<String, Integer> lines)
    implements FieldLocator {

  ManifestDocument {
    lines = Map.copyOf(lines);
  }

  /** Whether it says that it is a {@code Replay}. */
  boolean isReplay() {
    return root.path("kind").asText().equals(ReplayResource.KIND);
  }

  /** The manifest as a whole. */
  FieldPlace place() {
    return new FieldPlace(this, "");
  }

  @Override
  public String locate(String path) {
    String around = path;
    while (!around.isEmpty() && !lines.containsKey(around)) {
      around = around.substring(0, Math.max(0, lastStep(around)));
    }
    return name + ":" + lines.getOrDefault(around, 1);
  }

  private static int lastStep(String path) {
    return Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
  }
}
