package dev.harmony.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harmony.kubernetes.crd.ReplaySpec.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * From {@code Replay.spec.candidates} to variants of the policy.
 *
 * @param place the list
 * @param mayBeOpen whether a capacity may follow from the replay
 */
record CandidateMapping(FieldPlace place, boolean mayBeOpen) {
  private static final String NAME = "[a-z0-9]([-a-z0-9]{0,30}[a-z0-9])?";

  /**
   * The variants of {@code policy} that {@code candidates} describe.
   *
   * @param nodes the same as written
   * @throws ManifestException if a name is no name or written twice, or a variant is no policy that
   *     a replay can follow
   */
  List<ParsedCandidate> candidates(
      WrittenPolicy policy, List<Candidate> candidates, JsonNode nodes) {
    Set<String> names = new HashSet<>();
    List<ParsedCandidate> parsed = new ArrayList<>();
    for (int index = 0; index < candidates.size(); index++) {
      String name = candidates.get(index).name();
      FieldPlace item = place.item(index);
      if (!name.matches(NAME)) {
        throw item.field("name")
            .problem(
                "must be small letters, digits and '-', at most 32, but is '%s'"
                    .formatted(ManifestException.shortened(name)));
      }
      if (!names.add(name)) {
        throw item.field("name")
            .problem("must be unique, but '%s' is written twice".formatted(name));
      }
      JsonNode overrides = nodes.path(index).path("overrides");
      WrittenPolicy variant =
          overrides.isMissingNode()
              ? policy
              : policy.overridden(item.field("overrides"), overrides);
      parsed.add(new ParsedCandidate(name, variant.parsed(mayBeOpen)));
    }
    return List.copyOf(parsed);
  }
}
