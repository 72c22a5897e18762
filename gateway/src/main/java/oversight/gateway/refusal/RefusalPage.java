package oversight.gateway.refusal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.HtmlUtils;

/**
 * A refusal as a page, for a person whose browser asked for one. It stands by itself, because what
 * it would fetch may be what does not answer.
 */
final class RefusalPage {
  private static final String STYLE =
      """
      body{margin:0;font:1.1875rem/1.4 arial,helvetica,sans-serif;color:#0b0c0c;background:#fff}
      header{background:#12436d;border-bottom:8px solid #1d70b8}
      header p,main{max-width:60rem;margin:0 auto;padding:12px 15px}
      header p{font-weight:bold;font-size:1.5rem;color:#fff}
      main{padding-top:30px}h1{font-size:2rem;line-height:1.1;margin:0 0 20px}
      p{max-width:44em;margin:0 0 15px}a{color:#1a65a6}
      a:focus{outline:3px solid transparent;color:#0b0c0c;background:#fd0;box-shadow:0 4px #0b0c0c}
      """;

  private RefusalPage() {}

  /** The policy that lets its own style through and nothing else. */
  static String policy() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none';"
          + " style-src 'sha256-"
          + Base64.getEncoder().encodeToString(digest)
          + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a person waits for a page, and not a program for an answer. */
  static boolean isAskedFor(ServerHttpRequest request) {
    return !request.getPath().value().startsWith("/api/")
        && request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
            .anyMatch(accepted -> accepted.contains(MediaType.TEXT_HTML_VALUE));
  }

  /** The page. */
  static String of(Refusal refusal) {
    String title = HtmlUtils.htmlEscape(title(refusal), "UTF-8");
    return """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>%s – Oversight</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>%s</style>
    </head>
    <body>
    <header><p>Oversight</p></header>
    <main>
    <h1>%s</h1>
    <p>%s</p>
    <p>%s</p>
    <p><a href="/">Go to your first page</a></p>
    </main>
    </body>
    </html>
    """
        .formatted(
            title, STYLE, title, HtmlUtils.htmlEscape(refusal.message(), "UTF-8"), advice(refusal));
  }

  private static String title(Refusal refusal) {
    return switch (refusal.status()) {
      case UNAUTHORIZED -> "You are not signed in";
      case FORBIDDEN -> "You cannot do this";
      case NOT_FOUND -> "Page not found";
      case METHOD_NOT_ALLOWED -> "This page cannot be reached that way";
      case CONTENT_TOO_LARGE -> "The file is too large";
      case TOO_MANY_REQUESTS -> "Too many pages at once";
      case BAD_GATEWAY, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT -> "The service does not answer";
      default ->
          refusal.status().is4xxClientError() ? "The address is not right" : "Something went wrong";
    };
  }

  private static String advice(Refusal refusal) {
    return switch (refusal.status()) {
      case TOO_MANY_REQUESTS -> "Wait a moment, then reload the page. Nothing was changed.";
      case CONTENT_TOO_LARGE -> "Nothing was kept. Split the file, or remove what is not a figure.";
      case UNAUTHORIZED -> "Nothing you sent was kept.";
      default ->
          refusal.status().is5xxServerError()
              ? "Try again in a minute. What you sent may not have arrived: check the list before"
                  + " you send it again."
              : "Nothing was changed.";
    };
  }
}
