package oversight.papers.docx;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import oversight.papers.model.Target;

/** Word fields with the result they have, so that nothing needs to be updated to be read. */
final class Fields {
  private Fields() {}

  /** A field that Word computes. */
  static void add(XWPFParagraph paragraph, String instruction, String result, String style) {
    var field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(" " + instruction + " ");
    var run = field.addNewR();
    if (!style.isEmpty()) {
      run.addNewRPr().addNewRStyle().setVal(style);
    }
    run.addNewT().setStringValue(result);
  }

  /** A cross-reference, which stays right when paragraphs are added in Word. */
  static void reference(XWPFParagraph paragraph, Target target) {
    if (target.kind() != Target.Kind.PARAGRAPH) {
      add(paragraph, "REF " + Bookmarks.name(target.anchor()) + " \\h", target.words(), "");
      return;
    }
    paragraph.createRun().setText(target.kind().prefix());
    var steps = target.steps();
    add(
        paragraph,
        "REF " + Bookmarks.name(steps.getFirst().anchor()) + " \\r \\h",
        steps.getFirst().number(),
        "");
    for (var step : steps.subList(1, steps.size())) {
      // Each level by itself: Word and LibreOffice put different signs between the levels.
      add(paragraph, "REF " + Bookmarks.name(step.anchor()) + " \\n \\h", step.number(), "");
    }
  }
}
