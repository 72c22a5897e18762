package oversight.gateway.portal;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import oversight.gateway.Wiring;

/**
 * Takes out of a request what only the gateway may say, and says it: the public scheme, host and
 * port, and the address that called. The session cookie stays here: it is worth nothing to the
 * portal and everything to a thief.
 */
@Component
final class OutsideHeaders implements HttpHeadersFilter, Ordered {
  private static final Set<String> NOT_FROM_OUTSIDE =
      Set.of(
          "forwarded",
          "proxy-connection",
          "x-forwarded",
          "x-http-method-override",
          "x-original-url",
          "x-real-ip",
          "x-request-id",
          "x-rewrite-url");

  private final Wiring wiring;

  OutsideHeaders(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    HttpHeaders output = new HttpHeaders();
    input.forEach((name, values) -> {
      if (crosses(name.toLowerCase(Locale.ROOT))) {
        output.put(name, values);
      }
    });
    output.remove(HttpHeaders.COOKIE);
    String cookies = cookies(input.getOrEmpty(HttpHeaders.COOKIE));
    if (!cookies.isEmpty()) {
      output.set(HttpHeaders.COOKIE, cookies);
    }
    output.set("X-Forwarded-Proto", wiring.secure() ? "https" : "http");
    output.set("X-Forwarded-Host", wiring.publicAuthority());
    // Joins what the services put on record of this one request.
    output.set("X-Request-Id", UUID.randomUUID().toString());
    output.set("X-Forwarded-Port", Integer.toString(wiring.publicPort()));
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    if (remote != null && remote.getAddress() != null) {
      output.set("X-Forwarded-For", remote.getAddress().getHostAddress());
    }
    return output;
  }

  private static boolean crosses(String name) {
    return !(NOT_FROM_OUTSIDE.contains(name)
        || name.startsWith("x-forwarded-")
        || name.startsWith("x-http2-"));
  }

  /** The cookies as they came, byte for byte, without the session's; HTTP/2 sends one a header. */
  private static String cookies(List<String> headers) {
    StringJoiner kept = new StringJoiner("; ");
    for (String header : headers) {
      for (String cookie : header.split(";", -1)) {
        String plain = cookie.strip();
        if (!plain.isEmpty() && !plain.startsWith(Wiring.SESSION_COOKIE + "=")) {
          kept.add(plain);
        }
      }
    }
    return kept.toString();
  }

  @Override
  public boolean supports(Type type) {
    return type == Type.REQUEST;
  }

  /** After the gateway's own filters, which know of forwarding only what they are told. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
