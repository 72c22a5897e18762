package oversight.papers.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import oversight.papers.archive.FixedZip;
import oversight.papers.model.Paper;

/**
 * A paper as a Word document: real styles, numbering, captions, cross-references, repeated header
 * rows and alternative texts. The same paper gives the same bytes.
 */
public final class PaperDocx {
  private PaperDocx() {}

  /** The DOCX file. */
  public static byte[] render(Paper paper) {
    try (var document = new XWPFDocument()) {
      Foundations.lay(document, paper);
      RunningLines.write(document, paper);
      var body = new Body(document, paper);
      body.write();
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return FixedZip.repack(bytes.toByteArray(), "[Content_Types].xml");
    } catch (IOException exception) {
      throw new UncheckedIOException("The DOCX of '" + paper.title() + "' failed.", exception);
    }
  }
}
