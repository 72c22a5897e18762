package oversight.governance.paper;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.ReportTheme;

/** A report's measures by theme; a version frozen before there were themes stands as it is. */
final class ReportThemes {
  private ReportThemes() {}

  /** The places of the measures in the board's order. */
  static List<Integer> inOrder(ReportContent content) {
    List<String> order =
        content.getThemesList().stream()
            .flatMap(theme -> theme.getMeasuresList().stream())
            .toList();
    return IntStream.range(0, content.getSectionsCount())
        .boxed()
        .sorted(
            Comparator.comparingInt(
                index -> order.indexOf(content.getSections(index).getMeasure())))
        .toList();
  }

  /** The code of a measure's theme; empty for none. */
  static String of(ReportContent content, ReportSection measure) {
    return content.getThemesList().stream()
        .filter(theme -> theme.getMeasuresList().contains(measure.getMeasure()))
        .map(ReportTheme::getCode)
        .findFirst()
        .orElse("");
  }

  /** The heading of a theme. */
  static String title(ReportContent content, String code) {
    return content.getThemesList().stream()
        .filter(theme -> theme.getCode().equals(code))
        .map(ReportTheme::getTitle)
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse("Other measures");
  }
}
