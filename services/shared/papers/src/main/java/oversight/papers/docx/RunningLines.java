package oversight.papers.docx;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import oversight.papers.model.Paper;

/** The marking at head and foot of every page, the board and the page's number. */
final class RunningLines {
  private RunningLines() {}

  static void write(XWPFDocument document, Paper paper) {
    var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    header.setStyle("Header");
    Runs.plain(header, paper.marking());
    var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setStyle("Footer");
    Runs.plain(footer, paper.board());
    tab(footer);
    Runs.styled(footer, paper.marking(), "Marking");
    tab(footer);
    Runs.plain(footer, "Page ");
    Fields.add(footer, "PAGE", "1", "");
    Runs.plain(footer, " of ");
    Fields.add(footer, "NUMPAGES", "1", "");
  }

  private static void tab(XWPFParagraph paragraph) {
    paragraph.createRun().addTab();
  }
}
