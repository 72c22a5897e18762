package oversight.portal.web.collaboration;

import java.util.List;
import oversight.portal.web.page.Link;

/**
 * What only one collaboration shows on its page.
 *
 * @param title its heading
 * @param about what a reader must know first; may be empty
 * @param marking how it is handled
 * @param tables one below the other
 * @param links where to read on
 */
public record Section(
    String title, String about, String marking, List<Table> tables, List<Link> links) {
  /** Copies the lists. */
  public Section {
    tables = List.copyOf(tables);
    links = List.copyOf(links);
  }

  /**
   * A table. The first column names each row; columns of numbers stand to the right.
   *
   * @param id in the page
   * @param caption what it shows, with its dates
   * @param note what a reader must know; may be empty
   * @param columns its headings
   * @param numeric whether all columns but the first hold numbers
   * @param rows as many cells each as there are columns
   */
  public record Table(
      String id,
      String caption,
      String note,
      List<String> columns,
      boolean numeric,
      List<List<String>> rows) {
    /** Copies the lists. */
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }
}
