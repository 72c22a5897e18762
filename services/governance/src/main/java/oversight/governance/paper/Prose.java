package oversight.governance.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import oversight.papers.model.ParagraphBuilder;
import oversight.papers.model.Run;
import oversight.papers.model.SectionBuilder;

/**
 * What an author wrote, in Markdown's plain part: paragraphs, lists, emphasis, figures and links to
 * https:// addresses. A link into the site is a figure that the text refers to by name: it stands
 * as a number that nobody typed. Everything else (headings, code, HTML, images, other links) stands
 * as the words that were typed.
 */
final class Prose {
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.<Class<? extends Block>>of(ListBlock.class))
          .includeSourceSpans(IncludeSourceSpans.NONE)
          .build();

  private Prose() {}

  /**
   * Adds the text to a section as numbered paragraphs; lists become points of the paragraph before.
   */
  static void write(String markdown, SectionBuilder section) {
    List<Node> blocks = children(PARSER.parse(markdown));
    int index = 0;
    while (index < blocks.size()) {
      Node block = blocks.get(index);
      List<Node> lists = new ArrayList<>();
      while (index + 1 < blocks.size() && blocks.get(index + 1) instanceof ListBlock) {
        index++;
        lists.add(blocks.get(index));
      }
      section.paragraph(paragraph -> {
        if (block instanceof ListBlock) {
          paragraph.text("The points are:");
          points(paragraph, block);
        } else {
          runs(paragraph, block, Style.PLAIN);
        }
        lists.forEach(list -> points(paragraph, list));
      });
      index++;
    }
  }

  /** The words of the first paragraph, without any style. */
  static String firstParagraph(String markdown) {
    return children(PARSER.parse(markdown)).stream()
        .filter(Paragraph.class::isInstance)
        .findFirst()
        .map(Prose::words)
        .orElse("");
  }

  private enum Style {
    PLAIN,
    EMPHASIS,
    STRONG
  }

  private static void points(ParagraphBuilder above, Node list) {
    for (Node item : children(list)) {
      above.point(point -> point(point, item, true));
    }
  }

  /** Points are nested twice at most; what lies deeper stands in its parent's words. */
  private static void point(ParagraphBuilder point, Node item, boolean mayNest) {
    boolean first = true;
    for (Node part : children(item)) {
      if (part instanceof ListBlock && mayNest) {
        for (Node below : children(part)) {
          point.point(inner -> point(inner, below, false));
        }
      } else {
        if (!first) {
          point.text(" ");
        }
        runs(point, part, Style.PLAIN);
      }
      first = false;
    }
    if (first) {
      point.text("");
    }
  }

  private static void runs(ParagraphBuilder into, Node node, Style style) {
    for (Node child : children(node)) {
      switch (child) {
        case Text text -> into.run(run(text.getLiteral(), style));
        case Code code -> into.run(run(code.getLiteral(), style));
        case HtmlInline html -> into.run(run(html.getLiteral(), style));
        case SoftLineBreak _, HardLineBreak _ -> into.run(run(" ", style));
        case Emphasis emphasis ->
            runs(into, emphasis, style == Style.STRONG ? Style.STRONG : Style.EMPHASIS);
        case StrongEmphasis strong -> runs(into, strong, Style.STRONG);
        case Link link when isFigure(link) ->
            into.figure(words(link), words(link), link.getDestination());
        case Link link when isElsewhere(link) -> into.link(words(link), link.getDestination());
        case ListItem item -> {
          into.run(run(" ", style));
          runs(into, item, style);
        }
        default -> runs(into, child, style);
      }
    }
  }

  private static boolean isFigure(Link link) {
    return link.getDestination().matches("/collaborations/[a-z0-9-]+/figures/.+")
        && !words(link).isBlank();
  }

  private static boolean isElsewhere(Link link) {
    return link.getDestination().matches("https://[\\x21-\\x7e]+") && !words(link).isBlank();
  }

  private static Run run(String text, Style style) {
    return switch (style) {
      case PLAIN -> new Run.Text(text);
      case EMPHASIS -> new Run.Emphasis(text);
      case STRONG -> new Run.Strong(text);
    };
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    for (Node child : children(node)) {
      switch (child) {
        case Text text -> words.append(text.getLiteral());
        case Code code -> words.append(code.getLiteral());
        case HtmlInline html -> words.append(html.getLiteral());
        case SoftLineBreak _, HardLineBreak _ -> words.append(' ');
        case BulletList _, OrderedList _ -> {}
        default -> words.append(words(child));
      }
    }
    return words.toString();
  }

  private static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
