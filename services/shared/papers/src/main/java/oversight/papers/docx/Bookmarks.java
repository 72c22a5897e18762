package oversight.papers.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Gives places of the document names that fields and links find. */
final class Bookmarks {
  private int last;

  /** The name of the bookmark for an anchor: Word allows letters, digits and underscores. */
  static String name(String anchor) {
    return "_Ref_" + anchor.replace('-', '_');
  }

  /** Marks what is written into the paragraph by this action. */
  void around(XWPFParagraph paragraph, String anchor, Runnable content) {
    var identifier = BigInteger.valueOf(++last);
    var start = paragraph.getCTP().addNewBookmarkStart();
    start.setName(name(anchor));
    start.setId(identifier);
    content.run();
    paragraph.getCTP().addNewBookmarkEnd().setId(identifier);
  }
}
