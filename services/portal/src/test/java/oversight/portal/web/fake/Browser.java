package oversight.portal.web.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser without JavaScript, in which one person is signed in. */
public final class Browser {
  private final FakeRegion region;
  private final Person person;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** Signs somebody in. */
  public Browser(FakeRegion region, Person person) {
    this.region = region;
    this.person = person;
  }

  /** Follows an address. */
  public Page get(String path) {
    return send(request(path).GET());
  }

  /** Fills in the one field of a form that looks something up, and sends it. */
  public Page find(Page page, String action, String field, String words) {
    Element form = form(page, action);
    if (form.select("[name=" + field + "]").isEmpty() || !form.attr("method").equals("get")) {
      throw new AssertionError("The form to " + action + " does not look up " + field);
    }
    return get(form.attr("action") + "?" + field + "=" + encode(words));
  }

  /**
   * Fills a form in and sends it. What is not filled in is sent as it stands, hidden fields too.
   *
   * @param action ends the form's address
   */
  public Page submit(Page page, String action, Map<String, String> filled) {
    Element form = form(page, action);
    String body =
        values(form, filled).entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(form.attr("action"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Fills a form in, adds a file, and sends it. */
  public Page upload(
      Page page, String action, Map<String, String> filled, String filename, String file) {
    Element form = form(page, action);
    StringBuilder body = new StringBuilder();
    values(form, filled)
        .forEach((name, value) ->
            body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    body.append("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
        .append(filename)
        .append("\"\r\nContent-Type: text/csv\r\n\r\n")
        .append(file)
        .append("\r\n--edge--\r\n");
    return send(
        request(form.attr("action"))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Sends a file as the page's script does: by itself, with the token of the form in a header. */
  public Page stream(Page page, String path, String file, String reason) {
    String token = String.valueOf(form(page, "/submissions/new").select("[name=_csrf]").val());
    return send(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .header("X-XSRF-TOKEN", token)
            .header("Revision-Reason", reason)
            .POST(BodyPublishers.ofString(file)));
  }

  /** Sends a form that somebody else made: without the token of a page. */
  public Page forge(String path) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("reason=forged")));
  }

  private static Element form(Page page, String action) {
    Element form = page.document().selectFirst("form[action$=" + action + "]");
    if (form == null) {
      throw new AssertionError("There is no form to " + action + " on " + page.path());
    }
    return form;
  }

  private static Map<String, String> values(Element form, Map<String, String> filled) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Element field :
        form.select(
            "input:not([type=radio]):not([type=checkbox]):not([type=file]), input[checked],"
                + " textarea")) {
      values.put(field.attr("name"), field.val());
    }
    for (Element select : form.select("select")) {
      Element chosen = select.selectFirst("option[selected]");
      Element first = chosen == null ? select.selectFirst("option") : chosen;
      if (first != null) {
        values.put(select.attr("name"), first.val());
      }
    }
    values.putAll(filled);
    return values;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(region.url(path)))
        .header("Accept", "text/html")
        .header("Authorization", "Bearer " + region.token(person));
  }

  private Page send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      String path = answer.uri().getRawPath();
      String query = answer.uri().getRawQuery();
      return new Page(
          query == null ? path : path + "?" + query,
          answer.statusCode(),
          answer.headers(),
          Jsoup.parse(answer.body(), answer.uri().toString()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
