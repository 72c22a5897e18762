package oversight.papers.html;

import java.util.List;
import oversight.papers.markup.Markup;
import oversight.papers.model.Numbering;
import oversight.papers.model.Run;

/** Writes the runs of a paragraph. */
final class RunHtml {
  private final Markup out;
  private final Medium medium;
  private final Numbering numbering;

  RunHtml(Markup out, Medium medium, Numbering numbering) {
    this.out = out;
    this.medium = medium;
    this.numbering = numbering;
  }

  void write(List<Run> runs) {
    runs.forEach(this::write);
  }

  private void write(Run run) {
    switch (run) {
      case Run.Text(var text) -> words(text);
      case Run.Strong(var text) -> out.element("strong", text);
      case Run.Emphasis(var text) -> out.element("em", text);
      case Run.Reference(var label) -> {
        var target = numbering.target(label);
        link(target.words(), "#" + target.anchor(), target.words());
      }
      case Run.Figure figure -> figure(figure);
      case Run.TypedFigure(var text) -> {
        words(text + " ");
        out.element("abbr", "[t]", "class", "paper-typed", "title", "typed by the author");
      }
      case Run.Link(var text, var address) -> link(text, address, text);
    }
  }

  private void words(String text) {
    if (medium.wrapsWords()) {
      out.element("span", text);
    } else {
      out.text(text);
    }
  }

  private void figure(Run.Figure figure) {
    var address = figure.address();
    if (address == null) {
      out.element("data", figure.text(), "class", "paper-figure", "value", figure.text());
    } else {
      link(
          figure.text(),
          address,
          figure.text() + ": where " + figure.description() + " comes from");
    }
  }

  void link(String text, String address, String words) {
    var resolved = medium.resolve(address);
    if (resolved == null) {
      words(text);
    } else {
      out.element("a", text, medium.link(resolved, words));
    }
  }
}
