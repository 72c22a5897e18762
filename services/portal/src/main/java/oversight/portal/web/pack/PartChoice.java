package oversight.portal.web.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oversight.governance.v1.PrivateSection;
import oversight.portal.web.Visible;
import oversight.region.Collaboration;

/**
 * Which part of a pack a collaboration's report stands in.
 *
 * @param field the field of the form
 * @param name the collaboration's name
 * @param reason why it stands in Part 2; empty for Part 1
 */
public record PartChoice(String field, String name, String reason) {
  private static final String FIELD = "private-";

  /** Every collaboration that may stand in Part 1, with what a pack says. */
  static List<PartChoice> of(Visible visible, List<PrivateSection> sections) {
    return open(visible).stream()
        .map(collaboration ->
            new PartChoice(
                FIELD + collaboration.slug(),
                collaboration.name(),
                sections.stream()
                    .filter(section -> section.getCollaboration().equals(collaboration.slug()))
                    .map(PrivateSection::getReason)
                    .findFirst()
                    .orElse("")))
        .toList();
  }

  /** What a form says. */
  static List<PrivateSection> read(Visible visible, Map<String, String> fields) {
    List<PrivateSection> sections = new ArrayList<>();
    for (Collaboration collaboration : open(visible)) {
      String reason = fields.getOrDefault(FIELD + collaboration.slug(), "").strip();
      if (!reason.isEmpty()) {
        sections.add(
            PrivateSection.newBuilder()
                .setCollaboration(collaboration.slug())
                .setReason(reason)
                .build());
      }
    }
    return sections;
  }

  /** What takes a clearance stands in Part 2 without being asked about. */
  private static List<Collaboration> open(Visible visible) {
    return visible.region().collaborations().stream()
        .filter(collaboration -> collaboration.clearance().isEmpty())
        .toList();
  }
}
