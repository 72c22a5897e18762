package oversight.portal.web.section;

/**
 * A cell.
 *
 * @param text what it says
 * @param href where it leads; empty for nowhere
 * @param numeric whether it is a number, set to the right
 */
public record SectionCell(String text, String href, boolean numeric) {
  /** A text. */
  public static SectionCell text(String text) {
    return new SectionCell(text, "", false);
  }

  /** A number, as it is shown. */
  public static SectionCell number(String text) {
    return new SectionCell(text, "", true);
  }

  /** A number that leads to where it comes from; to nowhere where the address is empty. */
  public static SectionCell number(String text, String href) {
    return new SectionCell(text, href, true);
  }

  /** A text that leads somewhere. */
  public static SectionCell link(String text, String href) {
    return new SectionCell(text, href, false);
  }
}
