package oversight.portal.web.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import oversight.portal.web.page.Problem;
import oversight.portal.web.page.Tag;
import oversight.portal.web.text.Numbers;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Severity;

/** Findings as lines of a table and of an error summary. */
final class Findings {
  private static final int SUMMED_UP = 20;

  private static final Set<String> FORM_SHEETS = Set.of("Cover", "Guidance", "Lists");

  /** A form for something else explains at once why each of its rows is refused. */
  private static final Set<String> WRONG_FORM =
      Set.of("TEMPLATE_OF_ANOTHER_COLLABORATION", "TEMPLATE_OF_ANOTHER_QUARTER");

  private Findings() {}

  /** Without what a form's own sheets give rise to: they hold no figures and are never read. */
  static List<Finding> worthShowing(List<Finding> findings) {
    return findings.stream()
        .filter(finding ->
            !finding.getCode().equals("SHEET_NOT_READ")
                || !FORM_SHEETS.contains(finding.getSheet()))
        .toList();
  }

  static List<FindingLine> lines(List<Finding> findings, Preview preview) {
    return findings.stream().map(finding -> line(finding, preview)).toList();
  }

  /** The warnings that must be explained. */
  static List<WarningLine> toExplain(List<Finding> findings) {
    return findings.stream()
        .filter(Finding::getNeedsExplanation)
        .map(finding ->
            new WarningLine(
                finding.getNumber(),
                where(finding).isEmpty() ? "The whole file" : where(finding),
                finding.getMessage(),
                finding.getExplanation()))
        .toList();
  }

  /**
   * The errors, the first of many; each leads to its row. Before them stands what may be the cause
   * of them all: the form was made for another quarter or another collaboration.
   *
   * @param count how many errors there are, whether or not they are among the findings
   */
  static List<Problem> problems(List<Finding> findings, int count, Preview preview) {
    List<Finding> errors =
        findings.stream().filter(finding -> finding.getSeverity() == Severity.ERROR).toList();
    List<Problem> problems = new ArrayList<>();
    if (!errors.isEmpty()) {
      findings.stream()
          .filter(finding -> WRONG_FORM.contains(finding.getCode()))
          .forEach(finding -> problems.add(new Problem(finding.getMessage(), "#findings")));
    }
    errors.stream()
        .limit(SUMMED_UP)
        .forEach(finding -> problems.add(new Problem(summary(finding), target(finding, preview))));
    int more = Math.max(count, errors.size()) - SUMMED_UP;
    if (more > 0) {
      problems.add(
          new Problem("And " + Numbers.count(more, "more error", "more errors"), "#findings"));
    }
    return problems;
  }

  private static String summary(Finding finding) {
    String where = where(finding);
    return (where.isEmpty() ? "" : where + ": ") + finding.getMessage();
  }

  private static FindingLine line(Finding finding, Preview preview) {
    return new FindingLine(
        severity(finding.getSeverity()),
        where(finding).isEmpty() ? "The whole file" : where(finding),
        preview.id(finding).isEmpty() ? "" : "#" + preview.id(finding),
        finding.getMessage(),
        finding.getExplanation().isEmpty()
            ? finding.getRemedy()
            : "Explained: " + finding.getExplanation());
  }

  private static String target(Finding finding, Preview preview) {
    String row = preview.id(finding);
    return row.isEmpty() ? "#findings" : "#" + row;
  }

  private static String where(Finding finding) {
    List<String> parts = new ArrayList<>();
    if (!finding.getSheet().isEmpty()) {
      parts.add("sheet " + finding.getSheet());
    }
    if (finding.getRow() > 0) {
      parts.add("row " + finding.getRow());
    }
    if (!finding.getColumn().isEmpty()) {
      parts.add("column " + finding.getColumn());
    }
    String words = String.join(", ", parts);
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Tag severity(Severity severity) {
    return switch (severity) {
      case ERROR -> new Tag("Error", "red");
      case WARNING -> new Tag("Warning", "purple");
      case INFO, SEVERITY_UNSPECIFIED, UNRECOGNIZED -> new Tag("Note", "grey");
    };
  }
}
