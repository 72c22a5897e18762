package oversight.portal.web.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.stereotype.Component;
import oversight.portal.PortalProperties;

/**
 * What a browser may do with a page: nothing inline, nothing from elsewhere, and nothing kept
 * unless the page is everybody's and said so. A form may lead to the identity provider, because
 * signing out (or a session that has ended) redirects there, and browsers hold redirects of a form
 * to {@code form-action} too.
 */
@Component
public final class PagePolicy {
  private final String contentSecurityPolicy;

  /**
   * Reads where the identity provider is.
   *
   * @param properties name the realm's address
   */
  public PagePolicy(PortalProperties properties) {
    contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " form-action 'self' "
            + origin(URI.create(properties.issuer()));
  }

  /** Sets the headers of a page. */
  public void apply(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", contentSecurityPolicy);
    if (!response.containsHeader("Cache-Control")) {
      response.setHeader("Cache-Control", "private, no-store");
    }
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }

  private static String origin(URI issuer) {
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }
}
