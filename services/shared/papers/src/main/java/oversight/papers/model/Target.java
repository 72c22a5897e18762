package oversight.papers.model;

/**
 * What a reference leads to.
 *
 * @param kind what it is
 * @param number its number: "12", "12(a)", "12(a)(ii)" for paragraphs; "1" for tables and figures
 * @param anchor the identifier of its place: letters, digits and hyphens
 */
public record Target(Kind kind, String number, String anchor) {
  /** What can be referred to. */
  public enum Kind {
    PARAGRAPH("paragraph "),
    TABLE("Table "),
    FIGURE("Figure ");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** The words before the number. */
    public String prefix() {
      return prefix;
    }
  }

  /** How a reference to it reads, such as "paragraph 12". */
  public String words() {
    return kind.prefix() + number;
  }
}
