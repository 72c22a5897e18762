package oversight.papers.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import oversight.papers.markup.Markup;
import oversight.papers.model.Author;
import oversight.papers.model.Dates;
import oversight.papers.model.Numbering;
import oversight.papers.model.Paper;
import oversight.papers.model.Placed;
import oversight.papers.model.PlacedSection;
import oversight.papers.model.SubHeading;
import oversight.papers.model.TypedFigures;

/** A paper as semantic HTML with the GOV.UK Design System's classes. */
public final class PaperHtml {
  private final Paper paper;
  private final Medium medium;
  private final Numbering numbering;
  private final Markup out = new Markup();

  private PaperHtml(Paper paper, Medium medium) {
    this.paper = paper;
    this.medium = medium;
    this.numbering = paper.numbering();
  }

  /** The paper as an article element to embed in a page; its style sheet is {@link #styles()}. */
  public static String fragment(Paper paper) {
    return new PaperHtml(paper, new Medium.Page()).article().toString();
  }

  /**
   * The paper as a whole document that links to these style sheets and holds no style of its own.
   */
  public static String document(Paper paper, List<String> styleSheets) {
    var links = new Markup();
    styleSheets.forEach(sheet -> links.empty("link", "rel", "stylesheet", "href", sheet));
    var article = new PaperHtml(paper, new Medium.Page()).article();
    return document(paper, links, article, "govuk-template__body");
  }

  /** The paper as a whole document that carries its style along: to keep, mail or print. */
  public static String document(Paper paper) {
    var style = new Markup().style(styles());
    var article = new PaperHtml(paper, new Medium.Page()).article();
    return document(paper, style, article, "paper-alone");
  }

  /** The paper as XHTML to be set on pages. */
  public static String print(Paper paper, String style) {
    var article = new PaperHtml(paper, Medium.Print.of(paper)).article();
    var head = new Markup().style(style).include(bookmarks(paper.numbering()));
    return document(paper, head, article, "paper-print");
  }

  /** The outline of the PDF; the element is the typesetter's own. */
  private static Markup bookmarks(Numbering numbering) {
    var out = new Markup().open("bookmarks");
    for (var section : numbering.sections()) {
      out.open("bookmark", "name", section.heading(), "href", "#" + section.anchor());
      for (var placed : section.blocks()) {
        if (placed.block() instanceof SubHeading(var text)) {
          out.open("bookmark", "name", text, "href", "#" + placed.anchor()).close();
        }
      }
      out.close();
    }
    return out.close();
  }

  /** The style sheet of what is the paper's own and not the Design System's. */
  public static String styles() {
    try (var stream = PaperHtml.class.getResourceAsStream("/oversight/papers/paper.css")) {
      if (stream == null) {
        throw new IllegalStateException("paper.css is not on the class path.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private static String document(Paper paper, Markup head, Markup article, String bodyClass) {
    var out = new Markup();
    out.open("html", "lang", "en-GB", "class", "govuk-template").newLine();
    out.open("head").empty("meta", "charset", "utf-8");
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.empty("meta", "name", "author", "content", paper.author().post());
    out.element("title", paper.title() + " – " + paper.marking()).include(head).close().newLine();
    out.open("body", "class", bodyClass).newLine();
    out.open("main", "class", "govuk-main-wrapper paper-main").include(article).close();
    out.close().close();
    return "<!DOCTYPE html>\n" + out + "\n";
  }

  private Markup article() {
    out.open("article", "class", "paper", "lang", "en-GB").newLine();
    front();
    if (paper.contents()) {
      contents();
    }
    var blocks = new BlockHtml(out, medium, numbering);
    numbering.sections().forEach(section -> section(section, blocks));
    foot();
    return out.close().newLine();
  }

  private void front() {
    out.open("header", "class", "paper-front").newLine();
    out.element("p", paper.marking(), "class", "paper-marking govuk-body govuk-!-font-weight-bold");
    if (!paper.board().isEmpty()) {
      out.element("p", paper.board(), "class", "paper-board govuk-body-l");
    }
    var meeting = paper.meeting();
    if (meeting != null) {
      var written = Dates.written(meeting);
      out.open("p", "class", "paper-meeting govuk-body");
      out.element("time", written, "datetime", meeting.toString()).close();
    }
    out.element("h1", paper.title(), "class", "govuk-heading-l paper-title");
    if (!paper.presenter().isEmpty()) {
      out.element("p", "Presented by: " + paper.presenter(), "class", "govuk-body");
    }
    facts();
    out.close().newLine();
  }

  private void facts() {
    if (paper.facts().isEmpty()) {
      return;
    }
    out.open("dl", "class", "govuk-summary-list paper-facts");
    for (var fact : paper.facts()) {
      out.open("div", "class", "govuk-summary-list__row");
      out.element("dt", fact.name(), "class", "govuk-summary-list__key");
      out.element("dd", fact.value(), "class", "govuk-summary-list__value");
      out.close();
    }
    out.close().newLine();
  }

  private void contents() {
    out.open("nav", "class", "paper-contents", "aria-label", "Contents");
    out.element("h2", "Contents", "class", "govuk-heading-m");
    out.open("ol", "class", "govuk-list");
    for (var section : numbering.sections()) {
      out.open("li");
      entry(section.heading(), section.anchor());
      var below = section.blocks().stream().filter(this::isSubHeading).toList();
      if (!below.isEmpty()) {
        out.open("ol", "class", "govuk-list");
        below.forEach(this::entry);
        out.close();
      }
      out.close();
    }
    out.close().close().newLine();
  }

  private boolean isSubHeading(Placed placed) {
    return placed.block() instanceof SubHeading;
  }

  private void entry(Placed placed) {
    if (placed.block() instanceof SubHeading(var text)) {
      out.open("li");
      entry(text, placed.anchor());
      out.close();
    }
  }

  private void entry(String heading, String anchor) {
    out.element("a", heading, medium.link("#" + anchor, heading));
  }

  private void section(PlacedSection section, BlockHtml blocks) {
    out.open("section", "class", "paper-section", "aria-labelledby", section.anchor()).newLine();
    out.element("h2", section.heading(), "class", "govuk-heading-m", "id", section.anchor());
    out.newLine();
    section.blocks().forEach(blocks::write);
    out.close().newLine();
  }

  private void foot() {
    out.open("footer", "class", "paper-foot");
    author(paper.author());
    if (TypedFigures.anyIn(paper)) {
      out.element("p", TypedFigures.EXPLANATION, "class", "govuk-body-s paper-note");
    }
    if (!paper.version().isEmpty()) {
      out.element("p", paper.version(), "class", "govuk-body-s paper-version");
    }
    out.element("p", paper.marking(), "class", "paper-marking govuk-body govuk-!-font-weight-bold");
    out.close().newLine();
  }

  private void author(Author author) {
    out.open("p", "class", "govuk-body paper-author");
    if (!author.name().isEmpty()) {
      out.element("strong", author.name()).empty("br");
    }
    out.text(author.post()).close();
  }
}
