package oversight.papers.docx;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import oversight.papers.model.Dates;
import oversight.papers.model.Numbering;
import oversight.papers.model.Paper;
import oversight.papers.model.TypedFigures;

/** Writes front, contents, sections and foot of a paper. */
final class Body {
  /** So many paragraphs before the author's name go with it to a new page, lest it stand alone. */
  private static final int KEPT_WITH_AUTHOR = 4;

  private final XWPFDocument document;
  private final Paper paper;
  private final Numbering numbering;
  private final Blocks blocks;

  Body(XWPFDocument document, Paper paper) {
    this.document = document;
    this.paper = paper;
    this.numbering = paper.numbering();
    this.blocks = new Blocks(document, new Runs(numbering, paper.site()), new Bookmarks());
  }

  void write() {
    front();
    if (paper.contents()) {
      new Contents(document).write(numbering);
    }
    boolean first = paper.contents();
    for (var section : numbering.sections()) {
      blocks.heading(section.heading(), section.anchor(), "Heading1");
      if (first) {
        document.getParagraphs().getLast().setPageBreak(true);
        first = false;
      }
      section.blocks().forEach(blocks::write);
    }
    foot();
  }

  private void front() {
    optional("Subtitle", paper.board());
    var meeting = paper.meeting();
    if (meeting != null) {
      optional("Normal", Dates.written(meeting));
    }
    optional("Title", paper.title());
    optional("Normal", paper.presenter().isEmpty() ? "" : "Presented by: " + paper.presenter());
    for (var fact : paper.facts()) {
      var line = styled("Fact");
      Runs.styled(line, fact.name(), "Strong");
      line.createRun().addTab();
      Runs.plain(line, fact.value());
    }
  }

  private void foot() {
    var written = document.getParagraphs();
    int together = Math.max(0, written.size() - KEPT_WITH_AUTHOR);
    written.subList(together, written.size()).forEach(paragraph -> paragraph.setKeepNext(true));
    var author = styled("Author");
    if (!paper.author().name().isEmpty()) {
      Runs.styled(author, paper.author().name(), "Strong");
      author.createRun().addBreak();
    }
    Runs.plain(author, paper.author().post());
    if (TypedFigures.anyIn(paper)) {
      optional("Note", TypedFigures.EXPLANATION);
    }
    optional("Note", paper.version());
  }

  private void optional(String style, String text) {
    if (!text.isEmpty()) {
      Runs.plain(styled(style), text);
    }
  }

  private XWPFParagraph styled(String style) {
    var paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }
}
