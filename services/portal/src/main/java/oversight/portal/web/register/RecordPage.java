package oversight.portal.web.register;

import java.util.List;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Tag;

/**
 * A record.
 *
 * @param title its title
 * @param kind "Action"
 * @param crumbs the way back
 * @param marking what stands at the head of the page
 * @param state how far it has come
 * @param overdue whether a day has gone by
 * @param path where it is
 * @param editable whether the caller may change it
 * @param remarks what a reader should be told
 * @param moves what the caller may do
 * @param deeds parts that the caller may fill as an act of its own: "Record a review"
 * @param sections what it says, under the headings of its contract; the first has none
 * @param refersTo what it refers to
 * @param referredBy what refers to it
 * @param about version and who wrote it
 */
public record RecordPage(
    String title,
    String kind,
    List<Link> crumbs,
    String marking,
    Tag state,
    boolean overdue,
    String path,
    boolean editable,
    List<String> remarks,
    List<MoveLink> moves,
    List<MoveLink> deeds,
    List<Section> sections,
    List<Reference> refersTo,
    List<Reference> referredBy,
    List<Fact> about) {
  /**
   * A move that is open to the caller.
   *
   * @param next whether it is the next step, which most callers are here for
   */
  public record MoveLink(String verb, String label, boolean next) {}

  /**
   * What a record says under one heading.
   *
   * @param heading empty for what stands before the first
   * @param facts its fields
   * @param texts its fields that are paragraphs
   * @param tables its fields that are lists
   */
  public record Section(String heading, List<Fact> facts, List<Prose> texts, List<Table> tables) {}

  /** Paragraphs under a heading. */
  public record Prose(String heading, List<String> paragraphs) {}

  /** A list of several fields each. */
  public record Table(String caption, String id, List<Cell> headings, List<Row> rows) {}

  /**
   * A row.
   *
   * @param total whether it says what the rows above make together
   */
  public record Row(List<Cell> cells, boolean total) {}

  /**
   * A cell.
   *
   * @param parts what it says, and where each leads where it leads anywhere
   * @param number whether it is set as a number
   * @param notes paragraphs under it
   */
  public record Cell(List<Link> parts, boolean number, List<String> notes) {
    static Cell of(String text, boolean number) {
      return new Cell(List.of(new Link(text, "")), number, List.of());
    }
  }

  /** A reference: where it leads, and how what is there stands; empty where it has no state. */
  public record Reference(String what, Link link, String remark) {}
}
