package oversight.portal.web.publicreport;

import java.util.Comparator;
import java.util.List;
import oversight.portal.web.text.CommentaryHtml;
import oversight.returns.v1.PublicSection;

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
    List<PublicTableView> tables) {
  static PublicSectionView of(PublicSection section) {
    return new PublicSectionView(
        section.getMeasure(),
        section.getTitle(),
        section.getSentence(),
        CommentaryHtml.of(section.getText()),
        section.getCaveat(),
        section.getDecision(),
        section.getIllustrative(),
        tables(section));
  }

  /** What stands for the measure comes first, then what it is formed from. */
  private static List<PublicTableView> tables(PublicSection section) {
    return section.getTablesList().stream()
        .sorted(Comparator.comparing(table -> !table.getCode().equals(section.getMeasure())))
        .map(PublicTableView::of)
        .toList();
  }
}
