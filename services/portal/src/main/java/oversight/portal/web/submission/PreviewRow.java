package oversight.portal.web.submission;

import java.util.List;

/**
 * A row of the file as it was sent.
 *
 * @param id of the row in the page
 * @param number the row's, the header being 1
 * @param cells as typed
 */
public record PreviewRow(String id, int number, List<Cell> cells) {
  /**
   * A cell.
   *
   * @param id what links to it lead to; empty where nothing was found in it
   * @param text as typed
   * @param style the class that marks it; empty for none
   * @param mark what a reader hears of the mark; empty for none
   */
  public record Cell(String id, String text, String style, String mark) {}
}
