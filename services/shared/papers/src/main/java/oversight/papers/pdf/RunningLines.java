package oversight.papers.pdf;

import oversight.papers.model.Paper;

/**
 * The marking, title and page number on every page. Margin boxes are artefacts in the PDF: a screen
 * reader does not repeat them.
 */
final class RunningLines {
  private RunningLines() {}

  static String of(Paper paper) {
    return """
    @page {
      @top-center { content: %1$s; font-family: "Liberation Sans"; font-size: 9pt; font-weight: bold; }
      @bottom-left { content: %2$s; font-family: "Liberation Sans"; font-size: 7.5pt; color: #505a5f; }
      @bottom-center { content: %1$s; font-family: "Liberation Sans"; font-size: 9pt; font-weight: bold; }
      @bottom-right { content: "Page " counter(page) " of " counter(pages); font-family: "Liberation Sans"; font-size: 7.5pt; color: #505a5f; text-align: right; }
    }
    """
        .formatted(quoted(paper.marking()), quoted(paper.board()));
  }

  /** A CSS string in which everything but letters, digits and spaces is written by its number. */
  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(point -> {
          if (Character.isLetterOrDigit(point) || point == ' ') {
            quoted.appendCodePoint(point);
          } else {
            quoted.append('\\').append("%06x".formatted(point));
          }
        });
    return quoted.append('"').toString();
  }
}
