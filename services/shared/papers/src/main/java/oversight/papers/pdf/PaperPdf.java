package oversight.papers.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import oversight.papers.fonts.Typeface;
import oversight.papers.html.PaperHtml;
import oversight.papers.model.Paper;

/**
 * A paper as a tagged PDF (PDF/UA-1) with embedded fonts, bookmarks and vector charts. The same
 * paper gives the same bytes.
 */
public final class PaperPdf {
  private static final String FAMILY = "Liberation Sans";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private PaperPdf() {}

  /** The PDF file. */
  public static byte[] render(Paper paper) {
    try {
      var content = PaperHtml.print(paper, styles() + RunningLines.of(paper));
      return render(paper, content);
    } catch (IOException exception) {
      throw new UncheckedIOException("The PDF of '" + paper.title() + "' failed.", exception);
    }
  }

  private static byte[] render(Paper paper, String content) throws IOException {
    try (var renderer = builder(content).buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      var bytes = new ByteArrayOutputStream();
      try (var document = renderer.getPdfDocument()) {
        FixedIdentity.give(document, paper, content);
        document.save(bytes);
      }
      return bytes.toByteArray();
    }
  }

  private static PdfRendererBuilder builder(String content) {
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useFont(Typeface.REGULAR::open, FAMILY, NORMAL, FontStyle.NORMAL, true);
    builder.useFont(Typeface.BOLD::open, FAMILY, BOLD, FontStyle.NORMAL, true);
    builder.useFont(Typeface.ITALIC::open, FAMILY, NORMAL, FontStyle.ITALIC, true);
    builder.useFont(Typeface.BOLD_ITALIC::open, FAMILY, BOLD, FontStyle.ITALIC, true);
    builder.useUnicodeLineBreaker(new LineBreaker());
    // A paper is self-contained: nothing is fetched, whatever an address in it says.
    builder.useUriResolver((_, uri) -> uri.startsWith("#") ? uri : null);
    builder.withHtmlContent(content, null);
    return builder;
  }

  private static String styles() throws IOException {
    try (var stream = PaperPdf.class.getResourceAsStream("/oversight/papers/print.css")) {
      if (stream == null) {
        throw new IllegalStateException("print.css is not on the class path.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
