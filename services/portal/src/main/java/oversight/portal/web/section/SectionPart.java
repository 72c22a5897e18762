package oversight.portal.web.section;

import java.util.List;

/**
 * A part of a page under a heading of its own.
 *
 * @param heading over it
 * @param lede a sentence or two that say what it shows; empty for none
 * @param tables in order
 * @param notes what a reader must know
 * @param links where more is
 */
public record SectionPart(
    String heading,
    String lede,
    List<SectionTable> tables,
    List<String> notes,
    List<oversight.portal.web.page.Link> links) {
  /** Copies the lists. */
  public SectionPart {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
    links = List.copyOf(links);
  }
}
