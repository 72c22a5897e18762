package oversight.governance.paper;

import java.nio.charset.StandardCharsets;
import oversight.governance.v1.PackFormat;
import oversight.papers.docx.PaperDocx;
import oversight.papers.html.PaperHtml;
import oversight.papers.model.Paper;
import oversight.papers.ods.PaperOds;
import oversight.papers.pdf.PaperPdf;

/** A format that a pack is set in. */
public enum Format {
  HTML("html", "text/html; charset=utf-8"),
  HTML_FRAGMENT("html", "text/html; charset=utf-8"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("pdf", "application/pdf"),
  ODS("ods", "application/vnd.oasis.opendocument.spreadsheet");

  private final String extension;
  private final String contentType;

  Format(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  /**
   * The format of the contract's name.
   *
   * @throws IllegalArgumentException for none, which the contract refuses before
   */
  public static Format of(PackFormat format) {
    return switch (format) {
      case HTML -> HTML;
      case HTML_FRAGMENT -> HTML_FRAGMENT;
      case DOCX -> DOCX;
      case PDF -> PDF;
      case ODS -> ODS;
      case PACK_FORMAT_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException("No format was asked for.");
    };
  }

  String extension() {
    return extension;
  }

  String contentType() {
    return contentType;
  }

  byte[] render(Paper paper) {
    return switch (this) {
      case HTML -> PaperHtml.document(paper).getBytes(StandardCharsets.UTF_8);
      case HTML_FRAGMENT -> PaperHtml.fragment(paper).getBytes(StandardCharsets.UTF_8);
      case DOCX -> PaperDocx.render(paper);
      case PDF -> PaperPdf.render(paper);
      case ODS -> PaperOds.render(paper);
    };
  }
}
