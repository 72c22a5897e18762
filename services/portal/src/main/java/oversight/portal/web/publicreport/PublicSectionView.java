package oversight.portal.web.publicreport;

import java.util.List;
import oversight.portal.web.text.CommentaryHtml;
import oversight.portal.web.text.Units;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.PublicTable;

/**
 * A measure on a public page.
 *
 * @param code {@code CM03}
 * @param title of the measure
 * @param sentence what it shows, in words; empty where that would say what is withheld
 * @param text what its author wrote, as safe HTML; may be empty
 * @param caveat what a reader must know; may be empty
 * @param decision by which it is public; empty where none was needed
 * @param illustrative whether its figures are made up
 * @param tables its parts and its rate
 */
public record PublicSectionView(
    String code,
    String title,
    String sentence,
    String text,
    String caveat,
    String decision,
    boolean illustrative,
    List<Table> tables) {
  /**
   * A table.
   *
   * @param id unique on the page
   * @param caption the part's title and unit
   * @param rows a number each
   * @param broken whether any row is of a breakdown
   */
  public record Table(String id, String caption, List<Row> rows, boolean broken) {}

  /**
   * A number.
   *
   * @param area "West Mercia", or the region
   * @param period "December 2015"
   * @param breakdown {@code severity=fatal}; empty for the whole
   * @param value "1,234" or "[c]"
   * @param whole whether it is the region's
   */
  public record Row(String area, String period, String breakdown, String value, boolean whole) {}

  static PublicSectionView of(PublicSection section) {
    return new PublicSectionView(
        section.getMeasure(),
        section.getTitle(),
        section.getSentence(),
        CommentaryHtml.of(section.getText()),
        section.getCaveat(),
        section.getDecision(),
        section.getIllustrative(),
        section.getTablesList().stream().map(PublicSectionView::table).toList());
  }

  private static Table table(PublicTable table) {
    return new Table(
        "table-" + table.getCode().replaceAll("[^A-Za-z0-9]", "-"),
        table.getTitle() + " (" + Units.sign(table.getUnit()) + ")",
        table.getCellsList().stream().map(PublicSectionView::row).toList(),
        table.getCellsList().stream().anyMatch(cell -> !cell.getBreakdown().isEmpty()));
  }

  private static Row row(PublicCell cell) {
    return new Row(
        cell.getForceTitle(),
        cell.getLabel(),
        cell.getBreakdown(),
        cell.getDisplay(),
        cell.getForce().isEmpty());
  }
}
