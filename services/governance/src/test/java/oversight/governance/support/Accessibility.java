package oversight.governance.support;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF, the validator of the PDF industry, whether a screen reader can read a PDF. */
public final class Accessibility {
  private Accessibility() {}

  /** What keeps a PDF from PDF/UA-1, a line each; none where it conforms. */
  public static List<String> failures(ByteString pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf.toByteArray()), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(failure ->
              failure.getRuleId() + " " + failure.getMessage() + " at " + failure.getLocation())
          .distinct()
          .toList();
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
