package oversight.portal.web.register;

import java.util.List;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Tag;

/**
 * The list of a register.
 *
 * @param title "Actions"
 * @param about what it holds
 * @param path where it is
 * @param opens whether the caller may open a record
 * @param singular "action"
 * @param words that were looked for
 * @param states to choose from
 * @param choices of the columns that are choices, and of who keeps a record
 * @param knowsOverdue whether records of this register can be overdue
 * @param overdue whether only those are shown
 * @param narrowed whether the filter leaves anything out
 * @param caption "3 agreements"
 * @param columns the headings, each with the address that orders by it
 * @param lines the records
 * @param next the address of the next page; empty on the last
 * @param exports the files
 */
public record ListPage(
    String title,
    String about,
    String path,
    boolean opens,
    String singular,
    String words,
    List<Choice> states,
    List<Filter> choices,
    boolean knowsOverdue,
    boolean overdue,
    boolean narrowed,
    String caption,
    List<Column> columns,
    List<Line> lines,
    String next,
    List<Link> exports) {
  /** A select of the filter form. */
  public record Filter(String id, String label, List<Choice> choices) {}

  /**
   * A heading.
   *
   * @param ordered "ascending", "descending" or "none", as {@code aria-sort} says it
   */
  public record Column(String text, String href, String ordered, boolean number) {}

  /** A record. */
  public record Line(String title, String href, Tag state, boolean late, List<Cell> cells) {}

  /** What a column says of a record. */
  public record Cell(String text, boolean number) {}
}
