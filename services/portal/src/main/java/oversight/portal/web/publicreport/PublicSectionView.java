package oversight.portal.web.publicreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oversight.portal.web.page.Link;
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
 * @param tables its parts and its rate, without those that stand further up already
 * @param above where the rest of its parts stand, on this page
 */
public record PublicSectionView(
    String code,
    String title,
    String sentence,
    String text,
    String caveat,
    String decision,
    boolean illustrative,
    List<PublicTableView> tables,
    List<Link> above) {
  /**
   * The sections of a page, each table once: a rate's parts are mostly measures of their own, with
   * a section further up.
   */
  static List<PublicSectionView> of(List<PublicSection> sections) {
    Map<String, Link> shown = new HashMap<>();
    List<PublicSectionView> views = new ArrayList<>();
    for (PublicSection section : sections) {
      PublicSectionView view = of(section, shown);
      view.tables()
          .forEach(table -> shown.put(table.id(), new Link(table.title(), table.anchor())));
      views.add(view);
    }
    return views;
  }

  private static PublicSectionView of(PublicSection section, Map<String, Link> shown) {
    List<PublicTableView> tables = tables(section);
    return new PublicSectionView(
        section.getMeasure(),
        section.getTitle(),
        section.getSentence(),
        CommentaryHtml.of(section.getText()),
        section.getCaveat(),
        section.getDecision(),
        section.getIllustrative(),
        tables.stream().filter(table -> !shown.containsKey(table.id())).toList(),
        tables.stream().map(table -> shown.get(table.id())).flatMap(Stream::ofNullable).toList());
  }

  /** What stands for the measure comes first, then what it is formed from. */
  private static List<PublicTableView> tables(PublicSection section) {
    return section.getTablesList().stream()
        .sorted(Comparator.comparing(table -> !table.getCode().equals(section.getMeasure())))
        .map(PublicTableView::of)
        .toList();
  }
}
