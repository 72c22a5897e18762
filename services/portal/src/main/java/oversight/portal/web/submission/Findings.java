package oversight.portal.web.submission;

import java.util.ArrayList;
import java.util.List;
import oversight.portal.web.page.Problem;
import oversight.portal.web.page.Tag;
import oversight.portal.web.text.Numbers;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Severity;

/** Findings as lines of a table and of an error summary. */
final class Findings {
  private static final int SUMMED_UP = 20;

  private Findings() {}

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

  /** The errors, the first of many; each leads to its row. */
  static List<Problem> problems(List<Finding> findings, Preview preview) {
    List<Finding> errors =
        findings.stream().filter(finding -> finding.getSeverity() == Severity.ERROR).toList();
    List<Problem> problems = new ArrayList<>();
    errors.stream()
        .limit(SUMMED_UP)
        .forEach(finding -> problems.add(new Problem(summary(finding), target(finding, preview))));
    if (errors.size() > SUMMED_UP) {
      problems.add(
          new Problem(
              "And " + Numbers.count(errors.size() - SUMMED_UP, "more error", "more errors"),
              "#findings"));
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
