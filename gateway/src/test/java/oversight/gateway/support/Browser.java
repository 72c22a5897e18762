package oversight.gateway.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** What a browser does: keeps cookies, follows redirects, says where a request comes from. */
public final class Browser {
  public static final String PAGE = "text/html,application/xhtml+xml";

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient following =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.ALWAYS).build();
  private final HttpClient halting =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NEVER).build();

  public Browser(String address) {
    this.address = address;
  }

  /** Opens a page and follows wherever it leads. */
  public HttpResponse<String> open(String path) {
    return send(following, request(path).header("Accept", PAGE));
  }

  /** Fetches without following redirects; headers in pairs. */
  public HttpResponse<String> fetch(String method, String path, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("x=1"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(halting, request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path));
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The session cookie, where there is one. */
  public Optional<HttpCookie> session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("oversight_session"))
        .findFirst();
  }

  /** Takes a session cookie as if somebody had planted it. */
  public void plant(String value) {
    HttpCookie cookie = new HttpCookie("oversight_session", value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(address), cookie);
  }
}
