package oversight.collaboration.reference;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.comparison.Display;
import oversight.analysis.period.PeriodKind;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.Analyst;
import oversight.collaboration.analysis.Evidence;
import oversight.collaboration.analysis.EvidenceReader;
import oversight.collaboration.analysis.Question;
import oversight.collaboration.analysis.Subject;
import oversight.collaboration.analysis.Units;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.Force;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.Symbol;

/** Says what the figure is that a reference names, from the ledger. */
@Component
class FigureResolver {
  private final OwnCollaboration own;
  private final Analyst analyst;
  private final EvidenceReader reader;

  FigureResolver(OwnCollaboration own, Analyst analyst, EvidenceReader reader) {
    this.own = own;
    this.analyst = analyst;
    this.reader = reader;
  }

  /** Everything that some references rest on; inside a transaction of the caller's. */
  Evidence evidence(Collection<Subject> subjects) {
    return reader.readBrokenDown(subjects, null);
  }

  /**
   * A resolved reference.
   *
   * @param figure what it says
   * @param note why it is partial, in words; empty otherwise
   */
  record Resolved(FigureReference figure, String note) {}

  /** What a reference says; its place and the words it was written with are left to the caller. */
  Resolved resolve(Reference reference, Evidence evidence) throws ReferenceException {
    FigureReference.Builder figure =
        FigureReference.newBuilder()
            .setMeasure(reference.subject().code())
            .setTitle(reference.subject().title())
            .setBreakdown(reference.breakdown())
            .setForce(reference.force().map(Force::code).orElse(""))
            .setForceTitle(reference.force().map(Force::name).orElse("the region"))
            .setPeriod(reference.period().id())
            .setPeriodLabel(reference.period().label())
            .setComparison(reference.comparison())
            .setPath(path(reference));
    if (!reference.breakdown().isEmpty()) {
      var value = new BrokenDown(own, evidence.figures()).of(reference);
      return new Resolved(
          figure
              .setValue(FigureMessages.decimal(value))
              .setDisplay(Display.of(value, Units.unit(reference.subject().unit())))
              .build(),
          "");
    }
    Analysis analysis =
        analyst.analyse(
            reference.subject(),
            new Question(
                reference.force(),
                Optional.empty(),
                Optional.of(reference.period()),
                null,
                Optional.of(reference.period().kind())),
            evidence);
    return reference.comparison() == ComparisonKind.COMPARISON_KIND_UNSPECIFIED
        ? value(reference, analysis, figure)
        : comparison(reference, analysis, figure);
  }

  private static Resolved value(
      Reference reference, Analysis analysis, FigureReference.Builder figure)
      throws ReferenceException {
    AnalysisPoint point =
        analysis.getPointsList().stream()
            .filter(candidate -> candidate.getPeriod().equals(reference.period().id()))
            .findFirst()
            .orElseThrow(() -> missing(reference, "no figure of it is signed off"));
    if (!point.hasValue()) {
      throw point.getSymbol() == Symbol.CONFIDENTIAL
          ? withheld(reference)
          : missing(
              reference,
              point.getNote().isEmpty()
                  ? "it stands as " + point.getDisplay()
                  : "it stands as " + point.getDisplay() + " (" + point.getNote() + ")");
    }
    return new Resolved(
        figure.setValue(point.getValue()).setDisplay(point.getDisplay()).build(), point.getNote());
  }

  private static Resolved comparison(
      Reference reference, Analysis analysis, FigureReference.Builder figure)
      throws ReferenceException {
    Comparison found =
        analysis.getComparisonsList().stream()
            .filter(candidate -> candidate.getKind() == reference.comparison())
            .filter(candidate -> !candidate.getSentence().isEmpty())
            .findFirst()
            .orElseThrow(() -> missing(reference, "there is nothing to compare it with"));
    return new Resolved(figure.setDisplay(found.getSentence()).build(), "");
  }

  private String path(Reference reference) {
    return SourcePage.path(
        own.slug(),
        reference.subject().code(),
        reference.period().id(),
        reference.force().map(force -> force.code()).orElse(""));
  }

  static ReferenceException missing(Reference reference, String why) {
    PeriodKind kind = reference.period().kind();
    return new ReferenceException(
        "FIGURE_MISSING",
        "There is no figure for %s, %s, %s: %s."
            .formatted(
                reference.subject().title(),
                reference.force().map(Force::name).orElse("the region"),
                reference.period().label(),
                why),
        "Ask the supplier for it, or refer to another "
            + kind.singular()
            + "; until then say in words that it is missing.");
  }

  static ReferenceException withheld(Reference reference) {
    return new ReferenceException(
        "FIGURE_WITHHELD",
        "The supplier keeps %s, %s, %s confidential ([c])."
            .formatted(
                reference.subject().title(),
                reference.force().map(Force::name).orElse("the region"),
                reference.period().label()),
        "Take the reference out, or refer to a figure that is not withheld.");
  }
}
