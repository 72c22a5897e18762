package oversight.papers.docx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import oversight.papers.model.Numbering;
import oversight.papers.model.SubHeading;

/**
 * A table of contents: a real field that Word can update, filled with links to the headings, so
 * that it reads right before anybody updates it. Page numbers are Word's to know, hence none.
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
    var entries = entries(numbering);
    XWPFParagraph last = heading;
    for (int index = 0; index < entries.size(); index++) {
      last = document.createParagraph();
      last.setStyle(entries.get(index).style());
      if (index == 0) {
        character(last, STFldCharType.BEGIN);
        last.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-2\" \\n \\h \\z ");
        character(last, STFldCharType.SEPARATE);
      }
      entry(last, entries.get(index));
    }
    if (!entries.isEmpty()) {
      character(last, STFldCharType.END);
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

  private static void entry(XWPFParagraph paragraph, Entry entry) {
    var link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor(Bookmarks.name(entry.anchor()));
    link.addNewR().addNewT().setStringValue(entry.text());
  }

  private static void character(XWPFParagraph paragraph, STFldCharType.Enum type) {
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
  }
}
