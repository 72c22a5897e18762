package oversight.portal.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The idempotency key of a page's form: what stands in the form, fresh for each time it is shown,
 * and a digest of what was filled in. A form sent twice as it stands, by a double click or because
 * an answer was lost, has one effect; one that was changed in between is another call.
 */
public final class FormKey {
  /** The field of a form that holds its key. */
  public static final String FIELD = "once";

  private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

  /** Fields that are another each time though the same is meant. */
  private static final Set<String> NOT_FILLED_IN = Set.of(FIELD, "_csrf", "upload");

  private static final int DIGEST_BYTES = 12;

  private FormKey() {}

  /** The key; empty where the request is no form of a page, or the form has none. */
  static String of(HttpServletRequest request) {
    // Asking a call of the API for its parameters could read its body.
    if (!"POST".equals(request.getMethod()) || request.getRequestURI().startsWith("/api/")) {
      return "";
    }
    String once = request.getParameter(FIELD);
    return once == null || !FORM.matcher(once).matches() ? "" : once + "." + filledIn(request);
  }

  private static String filledIn(HttpServletRequest request) {
    MessageDigest digest = sha256();
    Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
    fields.keySet().removeAll(NOT_FILLED_IN);
    fields.forEach((name, values) ->
        digest.update(
            (name + "\0" + String.join("\0", values) + "\n").getBytes(StandardCharsets.UTF_8)));
    // Why it is sent again comes as a header, where a file is the body.
    String reason = request.getHeader("Revision-Reason");
    digest.update((reason == null ? "" : reason).getBytes(StandardCharsets.UTF_8));
    // A file is no field; forms with another file are mostly of another length.
    digest.update(Long.toString(request.getContentLengthLong()).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
