package oversight.portal.web.register;

import oversight.portal.register.Wording;
import oversight.portal.web.page.Tag;

/** A state in a word; the colour says how far along it is, and never says it alone. */
public final class States {
  private States() {}

  /** A state as a tag. */
  public static Tag tag(String state) {
    return new Tag(Wording.sentence(state), colour(state));
  }

  private static String colour(String state) {
    return switch (state) {
      case "WITHDRAWN", "CANCELLED", "DISSOLVED", "NOT_PROGRESSED", "ENDED" -> "grey";
      case "REJECTED", "REFUSED" -> "red";
      case "CLOSED",
          "APPROVED",
          "ACCEPTED",
          "ISSUED",
          "PUBLISHED",
          "ACTIVE",
          "IN_FORCE",
          "VARIED" ->
          "green";
      case "COMPLETE", "IMPLEMENTED", "MINUTED", "SUBMITTED", "HELD", "RECORDED" -> "turquoise";
      case "OPEN", "PLANNED", "PROPOSED", "REQUESTED", "PREPARING", "DUE", "DRAFT" -> "yellow";
      default -> "";
    };
  }
}
