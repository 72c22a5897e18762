package oversight.governance.paper;

import java.util.regex.Pattern;
import oversight.governance.quote.Piece;
import oversight.governance.quote.Pieces;
import oversight.governance.quote.Quotable;
import oversight.governance.quote.Quotables;
import oversight.papers.model.ParagraphBuilder;
import oversight.papers.model.SectionBuilder;

/**
 * What a Regional Policy Officer wrote: a reference stands as the figure with its provenance, a
 * number that was typed with the mark that says so.
 */
final class OfficersWords {
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\s*\\R");
  private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

  private final Quotables figures;
  private final FigureLinks links;

  OfficersWords(Quotables figures, FigureLinks links) {
    this.figures = figures;
    this.links = links;
  }

  /** Writes each paragraph of a text. */
  void write(String text, SectionBuilder section) {
    EMPTY_LINE
        .splitAsStream(text)
        .map(paragraph -> LINE_END.matcher(paragraph.strip()).replaceAll(" "))
        .filter(paragraph -> !paragraph.isEmpty())
        .forEach(words -> section.paragraph(paragraph -> runs(words, paragraph)));
  }

  private void runs(String words, ParagraphBuilder paragraph) {
    for (Piece piece : Pieces.of(words)) {
      switch (piece) {
        case Piece.Plain plain -> paragraph.text(plain.text());
        case Piece.Typed typed -> paragraph.typedFigure(typed.text());
        case Piece.Reference reference ->
            figures
                .find(reference.text())
                .ifPresentOrElse(
                    figure -> figure(figure, paragraph),
                    () -> paragraph.strong("[no such figure: " + inner(reference.text()) + "]"));
      }
    }
  }

  private void figure(Quotable figure, ParagraphBuilder paragraph) {
    paragraph.figure(figure.display(), figure.description(), links.to(figure.address()));
  }

  private static String inner(String reference) {
    return reference.substring(2, reference.length() - 2);
  }
}
