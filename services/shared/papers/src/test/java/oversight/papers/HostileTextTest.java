package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import oversight.papers.chart.Chart;
import oversight.papers.chart.Series;
import oversight.papers.docx.PaperDocx;
import oversight.papers.html.PaperHtml;
import oversight.papers.model.Cell;
import oversight.papers.model.Paper;
import oversight.papers.ods.PaperOds;
import oversight.papers.pdf.PaperPdf;

/** Nothing that somebody typed becomes markup, style, script, field or formula in any format. */
class HostileTextTest {
  private static final String TEXT =
      "</style></title></p><script>alert(1)</script><img src=x onerror=alert(2)>"
          + "\"';}@page{content:\"x\"}]]>&amp;{{7*7}}\u0000\u0008\uFFFE\uD800 <w:t>w</w:t> end";

  private static Paper hostile() {
    return Paper.of(TEXT)
        .marking(TEXT)
        .board(TEXT, null)
        .presenter(TEXT)
        .author(TEXT, TEXT)
        .fact(TEXT, TEXT)
        .version(TEXT, Instant.EPOCH)
        .contents()
        .section(
            TEXT,
            section ->
                section
                    .heading(TEXT)
                    .inset(TEXT)
                    .paragraph(paragraph ->
                        paragraph
                            .label(TEXT.replaceAll("\\p{C}", ""))
                            .text(TEXT)
                            .strong(TEXT)
                            .emphasis(TEXT)
                            .figure(TEXT, TEXT, "/x?\"><script>alert(3)</script>")
                            .typedFigure(TEXT)
                            .link(TEXT, "https://example.org/\"><script>alert(4)</script>")
                            .point(point -> point.text(TEXT).point(TEXT)))
                    .table(
                        TEXT,
                        table ->
                            table
                                .textColumn(TEXT)
                                .numberColumn(TEXT)
                                .row(
                                    List.of(
                                        new Cell.Words(TEXT),
                                        new Cell.Value(BigDecimal.ONE, TEXT, "/\"onclick=\"x")))
                                .total(List.of(new Cell.Symbol(TEXT), new Cell.Words("=" + TEXT)))
                                .note(TEXT)
                                .source(TEXT))
                    .chart(
                        null,
                        Chart.of(
                            TEXT,
                            TEXT,
                            List.of(TEXT, "b"),
                            Series.line(TEXT, BigDecimal.ONE, null)),
                        TEXT,
                        TEXT))
        .build();
  }

  @Test
  void inHtmlItStaysText() {
    for (var html : List.of(PaperHtml.document(hostile()), PaperHtml.fragment(hostile()))) {
      var page = Jsoup.parse(html);
      assertThat(page.select("script, img, [onerror], [onclick]")).isEmpty();
      assertThat(page.select("h1").text()).startsWith("</style></title></p><script>");
      assertThat(html).doesNotContain("\u0000").doesNotContain("\uFFFE");
    }
  }

  @Test
  void inPdfItStaysText() throws IOException {
    try (var document = Loader.loadPDF(PaperPdf.render(hostile()))) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      assertThat(stripper.getText(document).replaceAll("\\s+", ""))
          .contains("<script>alert(1)</script><imgsrc=xonerror=alert(2)>");
      assertThat(document.getDocumentInformation().getTitle()).contains("<script>");
      assertThat(
              document.getDocumentCatalog().getNames() == null
                  || document.getDocumentCatalog().getNames().getJavaScript() == null)
          .isTrue();
    }
  }

  @Test
  void inDocxAndOdsEveryPartIsWellFormedAndTheTextIsWhole() throws Exception {
    for (var archive : List.of(PaperDocx.render(hostile()), PaperOds.render(hostile()))) {
      for (var entry : Archives.entries(archive).entrySet()) {
        if (entry.getKey().endsWith(".xml") || entry.getKey().endsWith(".rels")) {
          var factory = DocumentBuilderFactory.newInstance();
          factory.setNamespaceAware(true);
          var document =
              factory
                  .newDocumentBuilder()
                  .parse(new InputSource(new StringReader(entry.getValue())));
          assertThat(document.getElementsByTagName("script").getLength()).isZero();
        }
      }
    }
    try (var document = new XWPFDocument(new ByteArrayInputStream(PaperDocx.render(hostile())))) {
      assertThat(document.getParagraphs().getFirst().getText())
          .contains("<script>alert(1)</script>")
          .endsWith("<w:t>w</w:t> end");
    }
  }
}
