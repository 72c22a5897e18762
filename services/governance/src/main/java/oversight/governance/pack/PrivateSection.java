package oversight.governance.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.service.error.InvalidFieldException;

/**
 * A report that stands in Part 2 of a pack.
 *
 * @param collaboration the collaboration's slug
 * @param reason why it is private
 */
public record PrivateSection(String collaboration, String reason) {
  /** Why what takes a clearance stands in Part 2, whatever the officers decide. */
  public static final String CLEARANCE = "It holds material that takes a clearance.";

  /**
   * Reads them from a request, in the order of the region.
   *
   * @throws InvalidFieldException where one names no collaboration, names one twice, or one that
   *     stands in Part 2 anyway
   */
  static List<PrivateSection> read(
      Region region, List<oversight.governance.v1.PrivateSection> given) {
    Set<String> seen = new HashSet<>();
    for (int index = 0; index < given.size(); index++) {
      String field = "private_sections[%d].collaboration".formatted(index);
      String slug = given.get(index).getCollaboration();
      Collaboration collaboration =
          region
              .collaboration(slug)
              .orElseThrow(() ->
                  new InvalidFieldException(
                      field, "The region has no collaboration '%s'.".formatted(slug)));
      if (!collaboration.clearance().isEmpty()) {
        throw new InvalidFieldException(
            field,
            "The report of the %s always stands in Part 2. Leave it out here."
                .formatted(collaboration.name()));
      }
      if (!seen.add(slug)) {
        throw new InvalidFieldException(field, "'%s' comes twice.".formatted(slug));
      }
      if (given.get(index).getReason().isBlank()) {
        throw new InvalidFieldException(
            "private_sections[%d].reason".formatted(index),
            "Say why the report of the %s is private.".formatted(collaboration.name()));
      }
    }
    List<PrivateSection> sections = new ArrayList<>();
    for (Collaboration collaboration : region.collaborations()) {
      given.stream()
          .filter(section -> section.getCollaboration().equals(collaboration.slug()))
          .map(section ->
              new PrivateSection(section.getCollaboration(), section.getReason().strip()))
          .forEach(sections::add);
    }
    return sections;
  }
}
