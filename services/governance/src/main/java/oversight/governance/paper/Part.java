package oversight.governance.paper;

import java.util.Locale;
import oversight.analysis.period.FinancialQuarter;
import oversight.governance.report.PublishedReport;
import oversight.region.Collaboration;
import oversight.returns.v1.ReportContent;

/**
 * A collaboration's report as a part of the paper.
 *
 * @param collaboration the collaboration as the region records it
 * @param report the bound version
 * @param content what it says
 * @param privateReason why it stands in Part 2; empty for Part 1
 */
record Part(
    Collaboration collaboration,
    PublishedReport report,
    ReportContent content,
    String privateReason) {

  /** The name by which references find the first paragraph of its section. */
  String label() {
    return "section-" + collaboration.slug();
  }

  /** "CENTRAL MOTORWAY POLICE GROUP". */
  String heading() {
    String name = collaboration.name().toUpperCase(Locale.UK);
    return privateReason.isEmpty() ? name : name + " (PART 2, PRIVATE)";
  }

  /** "Central Motorway Police Group (CMPG)". */
  String fullName() {
    return fullName(collaboration);
  }

  static String fullName(Collaboration collaboration) {
    return collaboration.name().equals(collaboration.shortName())
        ? collaboration.name()
        : "%s (%s)".formatted(collaboration.name(), collaboration.shortName());
  }

  /** "Q3 2015/16" of "Q3 2015/16 (1 October to 31 December 2015)". */
  static String shortLabel(FinancialQuarter quarter) {
    String label = quarter.label();
    return label.substring(0, label.indexOf(" ("));
  }
}
