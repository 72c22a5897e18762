package oversight.collaboration.publicversion;

import com.google.re2j.Pattern;
import java.util.List;
import oversight.collaboration.reference.CommentaryCheck;
import oversight.collaboration.reference.TypedNumbers;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicContent;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.ReportContent;

/**
 * What an author wrote, for the public. A text stands there only where its author marked it public,
 * each figure that it refers to is shown in public as it is, and no other number was typed into it;
 * otherwise it is left out whole, for what surrounds a withheld figure may give it away. Pure.
 */
final class PublicTexts {
  /** A figure and the way to its page, which the public has not. */
  private static final Pattern IN_SITE = Pattern.compile("\\[([^\\]]*)\\]\\(/[^)]*\\)");

  private PublicTexts() {}

  /** Adds to a public version whatever may stand in it. */
  static void add(ReportContent report, PublicContent.Builder content) {
    List<PublicSection> shown = List.copyOf(content.getSectionsList());
    Commentary commentary = report.getCommentary();
    if (commentary.getSummaryPublic()) {
      content.setSummary(text(CommentaryCheck.SUMMARY, commentary.getSummary(), report, shown));
    }
    for (PublicSection.Builder section : content.getSectionsBuilderList()) {
      commentary.getSectionsList().stream()
          .filter(CommentarySection::getPublic)
          .filter(written -> written.getMeasure().equals(section.getMeasure()))
          .forEach(written ->
              section.setText(text(written.getMeasure(), written.getText(), report, shown)));
    }
  }

  private static String text(
      String place, String written, ReportContent report, List<PublicSection> shown) {
    boolean told =
        report.getReferencesList().stream()
            .filter(reference -> reference.getPlace().equals(place))
            .allMatch(reference -> isShown(reference, shown));
    boolean typed = !TypedNumbers.in(IN_SITE.matcher(written).replaceAll(" ")).isEmpty();
    return told && !typed ? IN_SITE.matcher(written).replaceAll("$1") : "";
  }

  private static boolean isShown(FigureReference reference, List<PublicSection> shown) {
    return reference.getComparison() == ComparisonKind.COMPARISON_KIND_UNSPECIFIED
        && shown.stream()
            .flatMap(section -> section.getTablesList().stream())
            .filter(table -> table.getCode().equals(reference.getMeasure()))
            .flatMap(table -> table.getCellsList().stream())
            .anyMatch(cell -> isShown(reference, cell));
  }

  private static boolean isShown(FigureReference reference, PublicCell cell) {
    return cell.hasValue()
        && cell.getForce().equals(reference.getForce())
        && cell.getPeriod().equals(reference.getPeriod())
        && cell.getBreakdown().equals(reference.getBreakdown())
        && cell.getDisplay().equals(reference.getDisplay());
  }
}
