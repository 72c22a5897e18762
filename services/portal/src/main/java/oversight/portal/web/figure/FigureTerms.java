package oversight.portal.web.figure;

import java.util.List;
import oversight.portal.web.text.Symbols;
import oversight.region.Region;
import oversight.returns.v1.FigureTrace;
import oversight.returns.v1.TraceForm;
import oversight.returns.v1.TraceTerm;
import oversight.returns.v1.Unit;

/** Says how a number was formed. */
final class FigureTerms {
  private FigureTerms() {}

  /** The number, or the symbol in its place. */
  static String value(FigureTrace trace) {
    return trace.hasValue() ? trace.getDisplay() : Symbols.shorthand(trace.getSymbol());
  }

  /** "580 out of 4,841."; why there is no number where there is none. */
  static String sentence(FigureTrace trace) {
    if (!trace.hasValue()) {
      return trace.getNote();
    }
    if (trace.getTermsCount() < 2) {
      return trace.getTermsList().stream().findFirst().map(FigureTerms::how).orElse("");
    }
    String above = trace.getTerms(0).getDisplay();
    String below = trace.getTerms(1).getDisplay();
    if (trace.getUnit() == Unit.UNIT_PERCENT && trace.getMultiplier() == 100) {
      return "%s out of %s.".formatted(above, below);
    }
    return trace.getMultiplier() > 1
        ? "%s divided by %s, times %d.".formatted(above, below, trace.getMultiplier())
        : "%s divided by %s.".formatted(above, below);
  }

  static List<FigureTerm> of(Region region, FigureTrace trace) {
    boolean several = trace.getTermsCount() > 1;
    return trace.getTermsList().stream()
        .map(term ->
            new FigureTerm(
                title(term),
                several ? how(term) : "",
                term.getFiguresList().stream()
                    .map(figure -> FigureLines.of(region, term.getUnit(), figure))
                    .toList()))
        .toList();
  }

  private static String title(TraceTerm term) {
    String counted = term.getTitle().isEmpty() ? "The number below" : term.getTitle();
    return term.getDisplay().isEmpty() ? counted : counted + ": " + term.getDisplay();
  }

  private static String how(TraceTerm term) {
    if (term.getForm() == TraceForm.BY_DEFINITION) {
      return "Set by the definition of the measure: nobody supplies it.";
    }
    int figures = term.getFiguresCount();
    String made =
        switch (figures) {
          case 0 -> "No figure that you may see stands behind it.";
          case 1 -> "It is the figure below.";
          default -> "It is the sum of the %d figures below.".formatted(figures);
        };
    String when =
        term.getForm() == TraceForm.AT_END && figures > 0
            ? " It is what there was at the end of the period."
            : "";
    String stated =
        term.getStated() && figures > 0
            ? " It is given for the region as a whole and is not the sum of the forces’ figures:"
                + " what several forces share counts once here, and for each of them."
            : "";
    return made + when + stated;
  }
}
