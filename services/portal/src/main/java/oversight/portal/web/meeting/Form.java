package oversight.portal.web.meeting;

import jakarta.servlet.http.HttpServletRequest;

/** What was typed into a form whose fields are counted. */
final class Form {
  private Form() {}

  /** A field's value, lines ended as text has them; empty where there is none. */
  static String value(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.replace("\r\n", "\n");
  }
}
