package oversight.papers.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Writes markup that is well-formed XML and valid HTML at once. Text and attribute values are
 * always escaped: nothing a person typed can become an element.
 */
public final class Markup {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; an attribute with an empty name is left out
   */
  public Markup open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /** Closes the element opened last. */
  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes an element without content; only for elements that HTML allows to have none. */
  public Markup empty(String element, String... attributes) {
    start(element, attributes);
    out.append("/>");
    return this;
  }

  /** Writes an element that holds nothing but text. */
  public Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Writes text. */
  public Markup text(String text) {
    escape(text);
    return this;
  }

  /**
   * Writes a style element, whose content HTML does not unescape.
   *
   * @throws IllegalArgumentException if the style sheet holds what would end the element or need
   *     escaping
   */
  public Markup style(String styleSheet) {
    if (styleSheet.contains("<") || styleSheet.contains("&")) {
      throw new IllegalArgumentException("A style sheet may hold neither '<' nor '&'.");
    }
    open("style");
    out.append(styleSheet);
    return close();
  }

  /** Writes markup made by another writer. */
  public Markup include(Markup fragment) {
    out.append(fragment);
    return this;
  }

  /** Begins a new line, for those who read the source. */
  public Markup newLine() {
    out.append('\n');
    return this;
  }

  /** What was written. All elements must be closed. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Elements still open: " + open);
    }
    return out.toString();
  }

  private void start(String element, String... attributes) {
    out.append('<').append(checked(element));
    for (int index = 0; index < attributes.length; index += 2) {
      if (!attributes[index].isEmpty()) {
        out.append(' ').append(checked(attributes[index])).append("=\"");
        escape(attributes[index + 1]);
        out.append('"');
      }
    }
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no name of an element or attribute".formatted(name));
    }
    return name;
  }

  private void escape(String text) {
    var cleaned = XmlCharacters.clean(text);
    for (int index = 0; index < cleaned.length(); index++) {
      char character = cleaned.charAt(index);
      switch (character) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(character);
      }
    }
  }
}
