package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** How pages go over the wire, and the feed that anybody may follow. */
class PublicDeliveryTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @Test
  void anAtomReaderReadsTheFeedWithoutSigningIn() throws Exception {
    HttpResponse<byte[]> answer = open("/public/feed.atom");
    SyndFeed feed =
        new SyndFeedInput()
            .build(new StringReader(new String(answer.body(), StandardCharsets.UTF_8)));

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .contains("Central Motorway Police Group, Q3 2015/16 (1 October to 31 December 2015)")
        .noneMatch(title -> title.contains("Terrorism"));
    assertThat(feed.getEntries().getFirst().getLink())
        .matches("http://localhost:8080/public/[a-z]+/2015-16-Q3\\?version=2")
        .isEqualTo(feed.getEntries().getFirst().getUri());
    assertThat(
            Jsoup.parse(new String(open("/public").body(), StandardCharsets.UTF_8))
                .select("a[type=application/atom+xml]")
                .attr("href"))
        .isEqualTo("/public/feed.atom");
  }

  @Test
  void aCollaborationHasItsOwnFeedAndASecretOneIsAsAbsentAsNone() throws Exception {
    assertThat(new String(open("/public/cmpg/feed.atom").body(), StandardCharsets.UTF_8))
        .contains("Central Motorway Police Group: published reports")
        .doesNotContain("/public/npas/");
    HttpResponse<byte[]> secret = open("/public/ctu/feed.atom");
    HttpResponse<byte[]> none = open("/public/nowhere/feed.atom");
    assertThat(secret.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
    assertThat(secret.body()).isEqualTo(none.body());
    assertThat(none.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  @ParameterizedTest
  @CsvSource({"/public", "/public/cmpg/2015-16-Q3?version=1", "/public/feed.atom"})
  void whatAnybodyMayReadIsNotSentAgainWhileItHasNotChanged(String path) throws Exception {
    HttpResponse<byte[]> first = open(path, "Accept-Encoding", "gzip");
    String tag = first.headers().firstValue("ETag").orElse("");

    assertThat(tag).startsWith("W/\"");
    HttpResponse<byte[]> second = open(path, "If-None-Match", tag, "Accept-Encoding", "gzip");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/public",
    "/public/cmpg/2015-16-Q3?version=1",
    "/public/feed.atom",
    "/api/v1/public/reports",
    "/api/v1/public/collaborations/cmpg/reports/2015-16-Q3",
    "/api/v1/public/collaborations/cmpg/reports/2015-16-Q3.csv",
    "/api/v1/openapi.json"
  })
  void isCompressedForWhoeverTakesItAndIsTheSamePage(String path) throws Exception {
    HttpResponse<byte[]> plain = open(path);
    HttpResponse<byte[]> compressed = open(path, "Accept-Encoding", "br, gzip;q=0.8");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
    assertThat(compressed.body().length).isLessThan(plain.body().length);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(open(path, "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void whoAsksForAnIconWhereBrowsersLookIsLedToIt() throws Exception {
    HttpResponse<byte[]> answer = open("/favicon.ico");
    assertThat(answer.statusCode()).isEqualTo(302);
    String icon = answer.headers().firstValue("Location").orElse("");
    assertThat(open(icon).headers().firstValue("Content-Type")).contains("image/svg+xml");
  }

  @Test
  void aPageForOneIsCompressedOnlyWhereItRepeatsNothingThatItWasAsked() throws Exception {
    String token = "Bearer " + REGION.token(Person.COMMISSIONER);

    assertThat(
            open("/overview", "Accept-Encoding", "gzip", "Authorization", token)
                .headers()
                .firstValue("Content-Encoding"))
        .contains("gzip");
    assertThat(
            open("/search?q=guess", "Accept-Encoding", "gzip", "Authorization", token)
                .headers()
                .firstValue("Content-Encoding"))
        .isEmpty();
    assertThat(
            open("/overview", "Accept-Encoding", "gzip", "Authorization", token)
                .headers()
                .firstValue("ETag"))
        .isEmpty();
  }

  private static HttpResponse<byte[]> open(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(REGION.url(path))).header("Accept", "text/html, */*");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    }
  }
}
