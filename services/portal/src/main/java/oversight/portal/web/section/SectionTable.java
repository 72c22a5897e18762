package oversight.portal.web.section;

import java.util.ArrayList;
import java.util.List;
import oversight.portal.web.page.Link;

/**
 * A table; the first cell of each row is the row's heading.
 *
 * @param id of its caption, once on the page
 * @param caption what it shows
 * @param note what a reader must know of it; may be empty
 * @param columns their headings
 * @param rows as many cells each as there are columns
 * @param source the records from which it is counted; its text is empty where each number says that
 */
public record SectionTable(
    String id,
    String caption,
    String note,
    List<SectionCell> columns,
    List<List<SectionCell>> rows,
    Link source) {
  private static final Link NOWHERE = new Link("", "");

  /** A table whose numbers say themselves where they come from. */
  public SectionTable(
      String id,
      String caption,
      String note,
      List<SectionCell> columns,
      List<List<SectionCell>> rows) {
    this(id, caption, note, columns, rows, NOWHERE);
  }

  /** The same, counted from records. */
  public SectionTable from(String records, String href) {
    return new SectionTable(id, caption, note, columns, rows, new Link(records, href));
  }

  /** Copies the lists. */
  public SectionTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A table of texts; a heading that begins with # is of a column of numbers. */
  public static SectionTable of(
      String id, String caption, List<String> headings, List<List<SectionCell>> rows) {
    List<SectionCell> columns = new ArrayList<>();
    for (String heading : headings) {
      columns.add(
          heading.startsWith("#")
              ? new SectionCell(heading.substring(1), "", true)
              : SectionCell.text(heading));
    }
    return new SectionTable(id, caption, "", columns, rows);
  }

  /** A table of texts alone. */
  public static SectionTable ofTexts(
      String id, String caption, String note, List<String> headings, List<List<String>> rows) {
    return of(id, caption, note, headings, rows, false);
  }

  /** A table whose columns but the first hold numbers. */
  public static SectionTable ofNumbers(
      String id, String caption, String note, List<String> headings, List<List<String>> rows) {
    return of(id, caption, note, headings, rows, true);
  }

  private static SectionTable of(
      String id,
      String caption,
      String note,
      List<String> headings,
      List<List<String>> rows,
      boolean numeric) {
    return new SectionTable(
        id,
        caption,
        note,
        cells(headings, numeric),
        rows.stream().map(row -> cells(row, numeric)).toList());
  }

  private static List<SectionCell> cells(List<String> texts, boolean numeric) {
    List<SectionCell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(new SectionCell(text, "", numeric && !cells.isEmpty()));
    }
    return cells;
  }
}
