package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import oversight.papers.model.Paper;
import oversight.papers.pdf.PaperPdf;

/** Asks veraPDF, the validator of the PDF industry, whether a screen reader can read our PDFs. */
class AccessiblePdfTest {
  @BeforeAll
  static void startValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void thePackConformsToPdfUa1() throws Exception {
    assertThat(failures(PaperPdf.render(SamplePaper.pack()))).isEmpty();
  }

  @Test
  void theSmallestPaperConformsToPdfUa1() throws Exception {
    assertThat(failures(PaperPdf.render(Paper.of("Nothing to report").build()))).isEmpty();
  }

  @Test
  void theValidatorRefusesWhatNoScreenReaderCanRead() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var untagged = new PDDocument()) {
      untagged.addPage(new PDPage());
      untagged.save(bytes);
    }
    assertThat(failures(bytes.toByteArray())).isNotEmpty();
  }

  private static List<String> failures(byte[] pdf) throws Exception {
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      var result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .map(failure ->
              failure.getRuleId() + " " + failure.getMessage() + " at " + failure.getLocation())
          .distinct()
          .toList();
    }
  }
}
