package oversight.collaboration.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.region.Collaboration;
import oversight.region.CostSharing;
import oversight.region.Force;
import oversight.returns.v1.CommentaryPassage;
import oversight.returns.v1.Passage;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportPassage;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.Variation;

/**
 * The headed passages of a board's paper in the house order: what the author wrote, and where
 * nothing was written what is on record.
 */
final class HousePassages {
  private final OwnCollaboration own;
  private final Collaboration collaboration;
  private final FinancialQuarter quarter;
  private final ReportContent.Builder content;

  /** Of a report whose sections, missing suppliers and money are known already. */
  HousePassages(OwnCollaboration own, FinancialQuarter quarter, ReportContent.Builder content) {
    this.own = own;
    this.collaboration = own.collaboration();
    this.quarter = quarter;
    this.content = content;
  }

  /** Every one, in order. */
  List<ReportPassage> all() {
    Map<Passage, String> written =
        content.getCommentary().getPassagesList().stream()
            .collect(
                Collectors.toMap(
                    CommentaryPassage::getPassage, CommentaryPassage::getText, (_, last) -> last));
    List<ReportPassage> all = new ArrayList<>();
    add(all, Passage.PASSAGE_PURPOSE, "PURPOSE OF REPORT", written, purpose());
    add(
        all,
        Passage.PASSAGE_SUMMARY,
        "EXECUTIVE SUMMARY",
        Map.of(Passage.PASSAGE_SUMMARY, content.getCommentary().getSummary()),
        summary());
    add(all, Passage.PASSAGE_BACKGROUND, "BACKGROUND", written, background());
    add(all, Passage.PASSAGE_VALUE_FOR_MONEY, "VALUE FOR MONEY", written, value());
    add(all, Passage.PASSAGE_FINANCIAL, "FINANCIAL IMPLICATIONS", written, money());
    add(all, Passage.PASSAGE_LEGAL, "LEGAL IMPLICATIONS", written, law());
    add(all, Passage.PASSAGE_EQUALITIES, "EQUALITIES IMPLICATIONS", written, equality());
    add(all, Passage.PASSAGE_RISK, "RISK", written, risk());
    add(all, Passage.PASSAGE_RECOMMENDATIONS, "RECOMMENDATIONS", written, requests());
    return all;
  }

  private static void add(
      List<ReportPassage> all,
      Passage passage,
      String heading,
      Map<Passage, String> written,
      String standing) {
    String text = written.getOrDefault(passage, "");
    all.add(
        ReportPassage.newBuilder()
            .setPassage(passage)
            .setHeading(heading)
            .setText(text.isBlank() ? standing : text)
            .setStanding(text.isBlank())
            .build());
  }

  private String purpose() {
    return "To report to the %s on the work of the %s in %s, by theme, with what it cost and what it gave."
        .formatted(own.region().board(), collaboration.name(), quarter.label());
  }

  private String summary() {
    List<String> notable =
        content.getSectionsList().stream()
            .filter(section -> isSpecial(section.getAnalysis().getVariation()))
            .map(section -> section.getAnalysis().getSentence())
            .filter(sentence -> !sentence.isBlank())
            .map(sentence -> "- " + sentence)
            .toList();
    return notable.isEmpty()
        ? "No measure's chart shows more than its usual variation."
        : "These measures stand out on their charts:\n\n" + String.join("\n", notable);
  }

  private static boolean isSpecial(Variation variation) {
    return switch (variation) {
      case VARIATION_UNSPECIFIED, COMMON_CAUSE, UNRECOGNIZED -> false;
      case IMPROVEMENT_HIGH,
          IMPROVEMENT_LOW,
          CONCERN_HIGH,
          CONCERN_LOW,
          NEUTRAL_HIGH,
          NEUTRAL_LOW ->
          true;
    };
  }

  private String background() {
    List<String> members =
        own.region().forces().stream()
            .filter(force -> collaboration.hasMember(force, quarter.start(), quarter.end()))
            .map(Force::name)
            .toList();
    return paragraphs(
        sentence(collaboration.purpose()),
        members.isEmpty()
            ? ""
            : "Its members in the quarter were %s.".formatted(String.join(", ", members)),
        collaboration.lead().isBlank() ? "" : "It is led by " + sentence(collaboration.lead()));
  }

  private String value() {
    return content.getValueForMoneyCount() == 0
        ? "No cost is held against a use for the financial year %s: the figures for it are not signed off."
            .formatted(quarter.year().label())
        : "The table sets each force's share of the cost in the financial year %s beside its share of the use."
            .formatted(quarter.year().label());
  }

  private String money() {
    CostSharing sharing = collaboration.costSharing();
    return paragraphs(
        "This report asks for no money.",
        collaboration.money().isBlank()
            ? "How the cost is met is not on record."
            : "On record: " + sentence(collaboration.money()),
        sharing == null || sharing.note().isBlank() ? "" : sentence(sharing.note()));
  }

  private String law() {
    return paragraphs(
        "Forces and commissioners collaborate by agreements under section 22A of the Police Act"
            + " 1996, and keep them under review under sections 22B and 22C. This report serves"
            + " that review. It proposes no new agreement and no change to one.",
        collaboration.agreement().isBlank()
            ? "Nothing is on record of the agreement."
            : "The agreement: " + sentence(collaboration.agreement()));
  }

  private static String equality() {
    return "The figures do not say how people with different protected characteristics are"
        + " affected, and this report assesses no such effect. Each force and commissioner"
        + " remains bound by the public sector equality duty (section 149 of the Equality"
        + " Act 2010).";
  }

  private String risk() {
    List<String> concerns =
        content.getSectionsList().stream()
            .filter(section ->
                section.getAnalysis().getVariation() == Variation.CONCERN_HIGH
                    || section.getAnalysis().getVariation() == Variation.CONCERN_LOW)
            .map(ReportSection::getTitle)
            .toList();
    return paragraphs(
        content.getMissingCount() == 0
            ? ""
            : "Totals are partial: %s had not signed off figures."
                .formatted(String.join(", ", content.getMissingList())),
        concerns.isEmpty()
            ? "No measure's chart shows a concern."
            : "Measures whose chart shows a concern: %s.".formatted(String.join(", ", concerns)));
  }

  private String requests() {
    return "The Board is asked to:\n\n- note the performance of the %s in %s%s"
        .formatted(
            collaboration.name(),
            quarter.label(),
            content.getMissingCount() == 0
                ? "."
                : ";\n- note that %s had not signed off figures."
                    .formatted(String.join(", ", content.getMissingList())));
  }

  private static String sentence(String text) {
    String words = text.strip();
    return words.isEmpty() || words.endsWith(".") ? words : words + ".";
  }

  private static String paragraphs(String... paragraphs) {
    return Arrays.stream(paragraphs)
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
