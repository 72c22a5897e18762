package oversight.papers.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Liberation Sans, metrically equal to Arial, from its own files: measuring and outlining need no
 * fonts installed on the machine and no windowing toolkit.
 */
public final class Typeface {
  /** The upright face for running text. */
  public static final Typeface REGULAR = new Typeface("LiberationSans-Regular.ttf");

  /** The upright face for what is strong. */
  public static final Typeface BOLD = new Typeface("LiberationSans-Bold.ttf");

  /** The sloped face for what is stressed. */
  public static final Typeface ITALIC = new Typeface("LiberationSans-Italic.ttf");

  /** The sloped face within what is strong. */
  public static final Typeface BOLD_ITALIC = new Typeface("LiberationSans-BoldItalic.ttf");

  private final String file;
  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  private Typeface(String file) {
    this.file = "/liberation/" + file;
    try (var stream = open()) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
      glyphs = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException exception) {
      throw new UncheckedIOException("The font " + file + " cannot be read.", exception);
    }
  }

  /** The font's TrueType file. */
  public InputStream open() {
    var stream = Typeface.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("The font " + file + " is not on the class path.");
    }
    return stream;
  }

  /** How wide a line of text is at a size, in the size's unit. */
  public double width(String text, double size) {
    synchronized (this) {
      return text.codePoints().mapToDouble(point -> advance(glyphs.getGlyphId(point))).sum()
          * size
          / unitsPerEm;
    }
  }

  /** The outline of a line of text as SVG path data, its baseline starting at (x, y). */
  public String outline(String text, double size, double x, double y) {
    var path = new StringBuilder();
    double scale = size / unitsPerEm;
    double pen = x;
    synchronized (this) {
      for (int point : text.codePoints().toArray()) {
        int glyph = glyphs.getGlyphId(point);
        append(path, glyph, new AffineTransform(scale, 0, 0, -scale, pen, y));
        pen += advance(glyph) * scale;
      }
    }
    return path.toString();
  }

  private double advance(int glyph) {
    try {
      return font.getAdvanceWidth(glyph);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private void append(StringBuilder path, int glyph, AffineTransform place) {
    try {
      var shape = font.getGlyph().getGlyph(glyph);
      if (shape != null) {
        append(path, shape.getPath().getPathIterator(place));
      }
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private static void append(StringBuilder path, PathIterator iterator) {
    var points = new double[6];
    for (; !iterator.isDone(); iterator.next()) {
      switch (iterator.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> append(path, 'M', points, 2);
        case PathIterator.SEG_LINETO -> append(path, 'L', points, 2);
        case PathIterator.SEG_QUADTO -> append(path, 'Q', points, 4);
        case PathIterator.SEG_CUBICTO -> append(path, 'C', points, 6);
        default -> path.append('Z');
      }
    }
  }

  private static void append(StringBuilder path, char command, double[] points, int count) {
    path.append(command);
    for (int index = 0; index < count; index++) {
      path.append(index == 0 ? "" : " ");
      path.append(
          BigDecimal.valueOf(points[index])
              .setScale(2, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString());
    }
  }
}
