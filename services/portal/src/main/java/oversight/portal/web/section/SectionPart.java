package oversight.portal.web.section;

import java.util.List;
import oversight.portal.web.page.Link;

/**
 * A part of a page under a heading of its own.
 *
 * @param heading over it
 * @param lede a sentence or two that say what it shows; empty for none
 * @param marking how it is handled, where that is more than the page says; else empty
 * @param tables in order
 * @param notes what a reader must know
 * @param links where more is
 */
public record SectionPart(
    String heading,
    String lede,
    String marking,
    List<SectionTable> tables,
    List<String> notes,
    List<Link> links) {
  /** Copies the lists. */
  public SectionPart {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
    links = List.copyOf(links);
  }

  /** A part that is handled as its page is. */
  public SectionPart(
      String heading,
      String lede,
      List<SectionTable> tables,
      List<String> notes,
      List<Link> links) {
    this(heading, lede, "", tables, notes, links);
  }
}
