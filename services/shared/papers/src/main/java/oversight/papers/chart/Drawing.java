package oversight.papers.chart;

/**
 * How a chart is to be drawn.
 *
 * @param width in CSS pixels, 240 or more; at 320 it reads on a telephone, at 960 across a page
 * @param identifier starts the identifiers inside the drawing, so that two on a page differ
 * @param lettering as text or as outlines
 */
public record Drawing(int width, String identifier, Lettering lettering) {
  /** Whether letters stay text, or are outlines that look the same without any font installed. */
  public enum Lettering {
    TEXT,
    OUTLINES
  }

  private static final int NARROWEST = 240;

  public Drawing {
    if (width < NARROWEST) {
      throw new IllegalArgumentException(
          "A chart cannot be read at %d pixels; expected %d or more.".formatted(width, NARROWEST));
    }
  }

  /** A drawing for a page, with letters that can be searched, copied and enlarged. */
  public static Drawing onPage(int width, String identifier) {
    return new Drawing(width, identifier, Lettering.TEXT);
  }

  /** A drawing for print, the same on every machine. */
  public static Drawing inPrint(int width, String identifier) {
    return new Drawing(width, identifier, Lettering.OUTLINES);
  }

  /** Whether it is as narrow as a telephone. */
  boolean narrow() {
    return width < 480;
  }

  /** The size of its letters in pixels. */
  double letters() {
    if (narrow()) {
      return 12;
    }
    return width < 800 ? 13 : 15;
  }
}
