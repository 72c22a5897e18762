package oversight.portal.web.section;

import java.util.ArrayList;
import java.util.List;

/**
 * A table; the first cell of each row is the row's heading.
 *
 * @param id of its caption, once on the page
 * @param caption what it shows
 * @param columns their headings
 * @param rows as many cells each as there are columns
 */
public record SectionTable(
    String id, String caption, List<SectionCell> columns, List<List<SectionCell>> rows) {
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
    return new SectionTable(id, caption, columns, rows);
  }
}
