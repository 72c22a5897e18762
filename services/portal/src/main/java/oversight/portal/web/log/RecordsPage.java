package oversight.portal.web.log;

import java.util.List;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;

/**
 * Records of a log.
 *
 * @param title "Call log"
 * @param collaboration the collaboration's name
 * @param crumbs the way here
 * @param marking the highest of what follows from it
 * @param definition what a row is
 * @param problems what is wrong with the filter
 * @param froms the first quarter, newest first
 * @param tos the last quarter, newest first
 * @param forces the forces to choose from; none where no column names one
 * @param columns what stands above each column
 * @param rows the records of this page
 * @param next the next page; empty on the last
 * @param csv the same records, all pages, as a file
 */
public record RecordsPage(
    String title,
    String collaboration,
    List<Link> crumbs,
    String marking,
    String definition,
    List<Problem> problems,
    List<Choice> froms,
    List<Choice> tos,
    List<Choice> forces,
    List<String> columns,
    List<Row> rows,
    String next,
    String csv) {

  /**
   * A record.
   *
   * @param cells in the order of the columns
   * @param source the submission it came with
   */
  public record Row(List<String> cells, Link source) {}
}
