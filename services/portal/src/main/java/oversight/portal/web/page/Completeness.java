package oversight.portal.web.page;

import java.util.List;

/**
 * Who has supplied a quarter's figures.
 *
 * @param caption of which collaboration and quarter
 * @param complete whether every supplier has signed off
 * @param rows one for each supplier
 */
public record Completeness(String caption, boolean complete, List<Row> rows) {
  /**
   * One supplier.
   *
   * @param name the supplier's
   * @param href its submission, where the caller may see it; empty otherwise
   * @param tag how far it has come
   * @param missing what it still owes, in words
   */
  public record Row(String name, String href, Tag tag, String missing) {}
}
