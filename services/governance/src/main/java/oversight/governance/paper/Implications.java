package oversight.governance.paper;

import java.util.List;
import oversight.papers.model.PaperBuilder;
import oversight.papers.model.ParagraphBuilder;
import oversight.region.Collaboration;
import oversight.region.CostSharing;

/** What every paper says of money, law and equality: what is on record, and nothing else. */
final class Implications {
  private static final String ACT = "https://www.legislation.gov.uk/ukpga/1996/16/";

  private final List<Collaboration> collaborations;

  Implications(List<Collaboration> collaborations) {
    this.collaborations = collaborations;
  }

  void write(PaperBuilder paper) {
    paper
        .section(
            "FINANCIAL IMPLICATIONS",
            section ->
                section.paragraph(paragraph -> {
                  paragraph.text(
                      "This report asks for no money. How the cost of each collaboration is met"
                          + " is on the region's record as follows:");
                  collaborations.forEach(one -> paragraph.point(of(one, money(one))));
                }))
        .section(
            "LEGAL IMPLICATIONS",
            section ->
                section
                    .paragraph(this::basis)
                    .paragraph(paragraph -> {
                      paragraph.text("The region's record of the agreements is:");
                      collaborations.forEach(one ->
                          paragraph.point(
                              of(
                                  one,
                                  one.agreement().isBlank()
                                      ? "Nothing is on record."
                                      : one.agreement())));
                    }))
        .section(
            "EQUALITIES IMPLICATIONS",
            section ->
                section.paragraph(
                    "The figures in this report do not say how people with different protected"
                        + " characteristics are affected, and it assesses no such effect. Each"
                        + " force and each commissioner remains bound by the public sector"
                        + " equality duty (section 149 of the Equality Act 2010) in the decisions"
                        + " they take on it."));
  }

  private void basis(ParagraphBuilder paragraph) {
    paragraph
        .text("Forces and commissioners collaborate by agreements under ")
        .link("section 22A of the Police Act 1996", ACT + "section/22A")
        .text(". Chief officers (")
        .link("section 22B", ACT + "section/22B")
        .text(") and commissioners (")
        .link("section 22C", ACT + "section/22C")
        .text(
            ") must keep collaboration under review; this report serves that review. It proposes"
                + " no new agreement and no change to one.");
  }

  private static String of(Collaboration collaboration, String words) {
    return collaboration.shortName() + ": " + Words.sentence(words);
  }

  private static String money(Collaboration collaboration) {
    CostSharing sharing = collaboration.costSharing();
    if (sharing != null && !sharing.percentages().isEmpty()) {
      String shares =
          Words.list(
              sharing.percentages().stream()
                  .map(percentage -> percentage.toPlainString() + "%")
                  .toList());
      return "shares of %s (formula: %s). %s".formatted(shares, sharing.formula(), sharing.note());
    }
    return collaboration.money().isBlank() ? "nothing is on record." : collaboration.money();
  }
}
