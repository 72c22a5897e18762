package oversight.portal.web;

/** There is no such page, or the caller may not know that there is. */
public final class NoSuchPageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so. */
  public NoSuchPageException() {
    super("There is no such page.");
  }
}
