package oversight.portal.web.fake;

/** What the fakes write in every field that people fill: as it is, or with an attack behind it. */
public enum Text {
  /** As it is. */
  PLAIN(""),
  /** With markup that must never become an element or attribute. */
  HOSTILE("<script>hostile()</script><img src=x onerror=hostile()>\"'&");

  private final String added;

  Text(String added) {
    this.added = added;
  }

  String of(String text) {
    return text + added;
  }
}
