package oversight.portal.web.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import oversight.governance.v1.PrivateSection;
import oversight.portal.web.Visible;
import oversight.region.Collaboration;

/**
 * Where in a pack a collaboration's report stands: its place, and in which part.
 *
 * @param field the field of the reason
 * @param name the collaboration's name
 * @param reason why it stands in Part 2; empty for Part 1
 * @param placeField the field of the place
 * @param place among the reports, as typed
 * @param was the place when the form was opened
 */
public record PartChoice(
    String field, String name, String reason, String placeField, String place, String was) {
  static final String FIELD = "private-";
  private static final String PLACE = "place-";
  private static final String WAS = "was-";

  /** The hidden field of the place there was. */
  public String wasField() {
    return WAS + placeField;
  }

  /** Every collaboration that may stand in Part 1, with what a pack says, in its order. */
  static List<PartChoice> of(Visible visible, List<PrivateSection> sections, List<String> order) {
    List<Collaboration> ordered = new ArrayList<>(open(visible));
    ordered.sort(Comparator.comparingInt(each -> place(order, each.slug())));
    List<PartChoice> choices = new ArrayList<>();
    for (Collaboration collaboration : ordered) {
      String place = String.valueOf(choices.size() + 1);
      choices.add(
          new PartChoice(
              FIELD + collaboration.slug(),
              collaboration.name(),
              sections.stream()
                  .filter(section -> section.getCollaboration().equals(collaboration.slug()))
                  .map(PrivateSection::getReason)
                  .findFirst()
                  .orElse(""),
              PLACE + collaboration.slug(),
              place,
              place));
    }
    return choices;
  }

  private static int place(List<String> order, String slug) {
    int place = order.indexOf(slug);
    return place < 0 ? order.size() : place;
  }

  /** What a form says of the parts. */
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

  /**
   * The order that a form says, by slug; empty for the region's own. A report that is put at
   * another's place takes it, and the other moves on.
   */
  static List<String> order(Visible visible, Map<String, String> fields) {
    List<String> usual = open(visible).stream().map(Collaboration::slug).toList();
    List<String> order = new ArrayList<>(usual);
    order.sort(
        Comparator.comparingInt((String slug) -> number(fields.get(PLACE + slug)))
            .thenComparingInt(slug ->
                Integer.compare(
                    number(fields.get(PLACE + slug)), number(fields.get(WAS + PLACE + slug)))));
    return order.equals(usual) ? List.of() : order;
  }

  private static int number(@Nullable String typed) {
    return typed != null && typed.strip().matches("[0-9]{1,3}")
        ? Integer.parseInt(typed.strip())
        : Integer.MAX_VALUE;
  }

  /** What takes a clearance stands in Part 2, and last, without being asked about. */
  private static List<Collaboration> open(Visible visible) {
    return visible.region().collaborations().stream()
        .filter(collaboration -> collaboration.clearance().isEmpty())
        .toList();
  }
}
