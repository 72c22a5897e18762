package oversight.papers.docx;

import java.net.URI;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import oversight.papers.model.Numbering;
import oversight.papers.model.Run;

/** Writes the runs of a paragraph. */
final class Runs {
  private final Numbering numbering;
  private final @Nullable URI site;

  Runs(Numbering numbering, @Nullable URI site) {
    this.numbering = numbering;
    this.site = site;
  }

  void write(XWPFParagraph paragraph, List<Run> runs) {
    runs.forEach(run -> write(paragraph, run));
  }

  private void write(XWPFParagraph paragraph, Run run) {
    switch (run) {
      case Run.Text(var text) -> plain(paragraph, text);
      case Run.Strong(var text) -> styled(paragraph, text, "Strong");
      case Run.Emphasis(var text) -> styled(paragraph, text, "Emphasis");
      case Run.Reference(var label) -> Fields.reference(paragraph, numbering.target(label));
      case Run.Figure figure -> linked(paragraph, figure.text(), figure.address());
      case Run.TypedFigure(var text) -> plain(paragraph, text + " [t]");
      case Run.Link(var text, var address) -> linked(paragraph, text, address);
    }
  }

  /** Text that leads to an address where the address means something outside the site. */
  void linked(XWPFParagraph paragraph, String text, @Nullable String address) {
    var resolved = address == null ? null : resolve(address);
    if (resolved == null) {
      plain(paragraph, text);
      return;
    }
    var run = paragraph.createHyperlinkRun(resolved);
    run.setStyle("Hyperlink");
    run.setText(text);
  }

  private @Nullable String resolve(String address) {
    if (address.startsWith("#")) {
      return null;
    }
    if (!address.startsWith("/")) {
      return address;
    }
    return site == null ? null : site.resolve(address).toString();
  }

  static void plain(XWPFParagraph paragraph, String text) {
    paragraph.createRun().setText(text);
  }

  static void styled(XWPFParagraph paragraph, String text, String style) {
    var run = paragraph.createRun();
    run.setStyle(style);
    run.setText(text);
  }
}
