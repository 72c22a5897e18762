package oversight.papers.docx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import oversight.papers.model.ChartBlock;
import oversight.papers.model.Inset;
import oversight.papers.model.Numerals;
import oversight.papers.model.Paragraph;
import oversight.papers.model.Placed;
import oversight.papers.model.SubHeading;
import oversight.papers.model.SubPoint;
import oversight.papers.model.Table;
import oversight.papers.model.Target;

/** Writes the blocks of a section, each in the style made for it. */
final class Blocks {
  private final XWPFDocument document;
  private final Runs runs;
  private final Bookmarks bookmarks;
  private final Tables tables;

  Blocks(XWPFDocument document, Runs runs, Bookmarks bookmarks) {
    this.document = document;
    this.runs = runs;
    this.bookmarks = bookmarks;
    this.tables = new Tables(document, runs);
  }

  void write(Placed placed) {
    switch (placed.block()) {
      case Paragraph paragraph -> {
        var written = styled("ListNumber");
        bookmarks.around(written, placed.anchor(), () -> runs.write(written, paragraph.runs()));
        points(paragraph.points(), placed.anchor(), true);
      }
      case SubHeading(var text) -> heading(text, placed.anchor(), "Heading2");
      case Inset(var content) -> runs.write(styled("Inset"), content);
      case Table table -> {
        caption(Target.Kind.TABLE, placed, table.caption());
        tables.write(table, String.join(" ", table.remarks()));
        notes(table.remarks());
      }
      case ChartBlock chart -> {
        caption(Target.Kind.FIGURE, placed, chart.caption());
        Charts.write(styled("Figure"), chart, placed.number());
        var notes = new ArrayList<>(List.of(chart.textAlternative()));
        if (!chart.source().isEmpty()) {
          notes.add("Source: " + chart.source());
        }
        notes(notes);
      }
    }
  }

  void heading(String text, String anchor, String style) {
    var heading = styled(style);
    bookmarks.around(heading, anchor, () -> Runs.plain(heading, text));
  }

  private void points(List<SubPoint> points, String above, boolean letters) {
    for (int index = 0; index < points.size(); index++) {
      var point = points.get(index);
      var written = styled(letters ? "ListNumber2" : "ListNumber3");
      var numeral = letters ? Numerals.letter(index + 1) : Numerals.roman(index + 1);
      var anchor = above + "-" + numeral;
      bookmarks.around(written, anchor, () -> runs.write(written, point.runs()));
      points(point.points(), anchor, false);
    }
  }

  private void caption(Target.Kind kind, Placed placed, String text) {
    var caption = styled("Caption");
    bookmarks.around(
        caption,
        placed.anchor(),
        () -> {
          Runs.plain(caption, kind.prefix());
          var instruction = "SEQ " + kind.prefix().strip() + " \\* ARABIC";
          Fields.add(caption, instruction, String.valueOf(placed.number()), "");
        });
    Runs.plain(caption, ": " + text);
  }

  /** The last paragraph keeps the distance to what follows, be it a note or nothing. */
  private void notes(List<String> notes) {
    for (int index = 0; index < notes.size(); index++) {
      var note = styled(index == notes.size() - 1 ? "LastNote" : "Note");
      if (index == 0) {
        note.setSpacingBefore(Measures.BEFORE_NOTES);
      }
      Runs.plain(note, notes.get(index));
    }
    if (notes.isEmpty()) {
      styled("LastNote");
    }
  }

  private XWPFParagraph styled(String style) {
    var paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }
}
