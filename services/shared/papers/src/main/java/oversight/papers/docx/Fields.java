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
    var bookmark = Bookmarks.name(target.anchor());
    if (target.kind() == Target.Kind.PARAGRAPH) {
      paragraph.createRun().setText(target.kind().prefix());
      add(paragraph, "REF " + bookmark + " \\w \\h", target.number(), "");
    } else {
      add(paragraph, "REF " + bookmark + " \\h", target.words(), "");
    }
  }
}
