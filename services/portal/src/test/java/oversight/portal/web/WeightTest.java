package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Text;
import oversight.portal.web.fake.Tour;

/** What a first visit to each page takes over the wire, with all that it needs to be shown. */
class WeightTest {
  private static final int MOST_BYTES = 100_000;
  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @AfterAll
  static void stop() {
    CLIENT.close();
    REGION.close();
  }

  @ParameterizedTest
  @EnumSource(Tour.class)
  void isLessThanAHundredKilobytes(Tour tour) throws Exception {
    HttpResponse<byte[]> page = fetch(tour.path(), REGION.token(tour.person()));
    Document document = Jsoup.parse(text(page));
    int bytes = page.body().length + fetch(script(document), "").body().length;
    for (Element part : document.select("link[rel=stylesheet], link[rel=icon], script[src]")) {
      bytes += fetch(part.attr("href") + part.attr("src"), "").body().length;
    }

    assertThat(bytes).as(tour.path()).isLessThan(MOST_BYTES);
  }

  /** What the page's own script imports. */
  private static String script(Document document) {
    return document
        .select("script[type=module]")
        .attr("src")
        .replace("oversight.js", "govuk-frontend.js");
  }

  private static HttpResponse<byte[]> fetch(String path, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(REGION.url(path)))
            .header("Accept", "text/html, */*")
            .header("Accept-Encoding", "gzip");
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() == 302) {
      return fetch(answer.headers().firstValue("Location").orElseThrow(), token);
    }
    return answer;
  }

  private static String text(HttpResponse<byte[]> page) throws IOException {
    byte[] bytes =
        page.headers().firstValue("Content-Encoding").isPresent()
            ? new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes()
            : page.body();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
