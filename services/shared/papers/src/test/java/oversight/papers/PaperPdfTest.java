package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import oversight.papers.pdf.PaperPdf;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperPdfTest {
  private final PDDocument document = open();

  private static PDDocument open() {
    try {
      return Loader.loadPDF(PaperPdf.render(SamplePaper.pack()));
    } catch (IOException exception) {
      throw new AssertionError(exception);
    }
  }

  @AfterAll
  void close() throws IOException {
    document.close();
  }

  @Test
  void itIsTaggedNamedAndInBritishEnglish() {
    var catalogue = document.getDocumentCatalog();
    assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
    assertThat(catalogue.getStructureTreeRoot()).isNotNull();
    assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
    assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
    assertThat(document.getDocumentInformation().getTitle()).startsWith("Cross-force pack");
  }

  @Test
  void bookmarksFollowTheHeadings() {
    var outline = document.getDocumentCatalog().getDocumentOutline();
    assertThat(outline.children())
        .extracting(item -> item.getTitle())
        .containsSubsequence("PURPOSE OF REPORT", "EXECUTIVE SUMMARY", "RECOMMENDATIONS");
  }

  @Test
  void theTextIsInReadingOrder() throws IOException {
    var text = new PDFTextStripper().getText(document);
    assertThat(text)
        .containsSubsequence(
            "REGIONAL GOVERNANCE GROUP",
            "PURPOSE OF REPORT",
            "Forces carried out",
            "3,096",
            "(see Table 1 and Figure 1)",
            "Table 1: Breath tests",
            "Four forces",
            "RECOMMENDATIONS",
            "Regional Policy Officer");
  }

  @Test
  void noLineRunsIntoTheMargins() throws IOException {
    var page = document.getPage(0).getMediaBox();
    var margin = 22 * 72 / 25.4;
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            double right = text.getXDirAdj() + text.getWidthDirAdj();
            assertThat(right).as(text.getUnicode()).isLessThan(page.getWidth() - margin + 2);
            assertThat(text.getXDirAdj()).isGreaterThan((float) margin - 2);
          }
        };
    assertThat(stripper.getText(document)).isNotNull();
  }

  @Test
  void everyPageBearsMarkingAndNumber() throws IOException {
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      assertThat(stripper.getText(document))
          .contains("OFFICIAL")
          .contains("Page %d of %d".formatted(page, document.getNumberOfPages()));
    }
  }

  @Test
  void allFontsAreEmbedded() throws IOException {
    for (var page : document.getPages()) {
      var resources = page.getResources();
      for (var name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).as(name.getName()).isTrue();
      }
    }
  }
}
