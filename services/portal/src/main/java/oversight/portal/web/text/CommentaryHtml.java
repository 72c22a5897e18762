package oversight.portal.web.text;

import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown's plain part as HTML: paragraphs, lists, emphasis, and links that begin with https:// or
 * lead into the site, as those to where a figure comes from do. HTML that somebody typed is shown
 * as typed; other links and pictures become their words.
 */
public final class CommentaryHtml {
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of(ListBlock.class, Heading.class, BlockQuote.class))
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(context ->
              (node, tag, attributes) -> {
                if (List.of("ul", "ol").contains(tag)) {
                  attributes.put(
                      "class",
                      "govuk-list govuk-list--" + (tag.equals("ul") ? "bullet" : "number"));
                } else if (tag.equals("p")) {
                  attributes.put("class", "govuk-body");
                } else if (tag.equals("a")) {
                  attributes.put("class", "govuk-link");
                  attributes.put("rel", "noreferrer");
                }
              })
          .build();

  private CommentaryHtml() {}

  /** The text as HTML that is safe to stand in a page; empty for empty text. */
  public static String of(String text) {
    return of(text, "");
  }

  /**
   * The same as it was published: a link to where a number comes from leads to what counted then.
   *
   * @param at the instant, from {@link FigureAddress#at}; empty for now
   */
  public static String of(String text, String at) {
    Node document = PARSER.parse(text);
    document.accept(new Plain(at));
    return RENDERER.render(document);
  }

  /** Takes the address from most links, the picture from an image, and the rank from a heading. */
  private static final class Plain extends AbstractVisitor {
    private final String at;

    Plain(String at) {
      this.at = at;
    }

    @Override
    public void visit(Link link) {
      String address = link.getDestination();
      link.setTitle(null);
      if (address.startsWith("https://")
          || (address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\"))) {
        link.setDestination(FigureAddress.readAt(address, at));
        visitChildren(link);
      } else {
        replace(link);
      }
    }

    @Override
    public void visit(Image image) {
      replace(image);
    }

    @Override
    public void visit(Heading heading) {
      org.commonmark.node.Paragraph paragraph = new org.commonmark.node.Paragraph();
      org.commonmark.node.StrongEmphasis strong = new org.commonmark.node.StrongEmphasis("**");
      moveChildren(heading, strong);
      paragraph.appendChild(strong);
      heading.insertAfter(paragraph);
      heading.unlink();
      visitChildren(paragraph);
    }

    private void replace(Node node) {
      Node words = new Text("");
      node.insertBefore(words);
      Node child = node.getFirstChild();
      while (child != null) {
        Node next = child.getNext();
        node.insertBefore(child);
        child.accept(this);
        child = next;
      }
      node.unlink();
      words.unlink();
    }

    private static void moveChildren(Node from, Node to) {
      Node child = from.getFirstChild();
      while (child != null) {
        Node next = child.getNext();
        to.appendChild(child);
        child = next;
      }
    }
  }
}
