package oversight.papers.docx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import oversight.papers.model.Numbering;
import oversight.papers.model.SubHeading;

/**
 * A table of contents: links to the headings, each with a field for its page. A program that lays
 * the paper out fills them: LibreOffice at once, Word when fields are updated; until then no number
 * stands there, for a wrong one would be worse. It is no TOC field, because LibreOffice shows the
 * numbers of one as they were stored, and nobody knows them before the paper is laid out.
 */
final class Contents {
  private record Entry(String text, String anchor, String style) {}

  private final XWPFDocument document;

  Contents(XWPFDocument document) {
    this.document = document;
  }

  void write(Numbering numbering) {
    var heading = document.createParagraph();
    heading.setStyle("ContentsHeading");
    Runs.plain(heading, "Contents");
    for (var entry : entries(numbering)) {
      var line = document.createParagraph();
      line.setStyle(entry.style());
      write(line, entry);
    }
  }

  private static List<Entry> entries(Numbering numbering) {
    var entries = new ArrayList<Entry>();
    for (var section : numbering.sections()) {
      entries.add(new Entry(section.heading(), section.anchor(), "TOC1"));
      for (var placed : section.blocks()) {
        if (placed.block() instanceof SubHeading(var text)) {
          entries.add(new Entry(text, placed.anchor(), "TOC2"));
        }
      }
    }
    return entries;
  }

  private static void write(XWPFParagraph paragraph, Entry entry) {
    var place = Bookmarks.name(entry.anchor());
    var link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor(place);
    link.addNewR().addNewT().setStringValue(entry.text());
    link.addNewR().addNewTab();
    character(link, STFldCharType.BEGIN);
    link.addNewR().addNewInstrText().setStringValue(" PAGEREF " + place + " \\h ");
    character(link, STFldCharType.SEPARATE);
    character(link, STFldCharType.END);
  }

  private static void character(CTHyperlink link, STFldCharType.Enum type) {
    link.addNewR().addNewFldChar().setFldCharType(type);
  }
}
