package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import oversight.returns.v1.ReportEvent;
import tools.jackson.databind.JsonNode;

class FeedTest extends PortalTest {
  private static final String FEED = "/api/v1/collaborations/cmpg/reports/feed";
  private static final String PUBLIC = "https://oversight.example";

  @BeforeEach
  void events() {
    UPSTREAM.reports().publish(IntStream.rangeClosed(1, 3).mapToObj(FeedTest::event).toList());
  }

  private static ReportEvent event(int number) {
    return ReportEvent.newBuilder()
        .setCursor(String.valueOf(number))
        .setReport("collaborations/cmpg/reports/2015-16-Q" + number)
        .setVersion(number)
        .setQuarter("2015-16-Q" + number)
        .setTitle("CMPG & friends, Q" + number)
        .setMarking("OFFICIAL")
        .setSha256("abc" + number)
        .setPublishedBy("author.cmpg")
        .setPublishTime(Timestamp.newBuilder().setSeconds(1453280400L + number))
        .build();
  }

  @Test
  void jsonFeedIsWhatWhoeverDoesNotSayGets() {
    HttpResponse<String> response = get(FEED + "?pageSize=2");
    JsonNode feed = json(response);

    assertThat(header(response, "Content-Type")).isEqualTo("application/feed+json");
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").asString()).isEqualTo("Central Motorway Police Group: reports");
    assertThat(feed.get("feed_url").asString()).isEqualTo(PUBLIC + FEED + "?pageSize=2");
    assertThat(feed.at("/_oversight/cursor").asString()).isEqualTo("2");
    assertThat(feed.get("next_url").asString()).isEqualTo(PUBLIC + FEED + "?pageSize=2&after=2");
    assertThat(header(response, "Link"))
        .isEqualTo("<" + PUBLIC + FEED + "?pageSize=2&after=2>; rel=\"next\"");
    assertThat(feed.get("items").size()).isEqualTo(2);
    assertThat(feed.at("/items/1/id").asString())
        .isEqualTo(PUBLIC + "/api/v1/collaborations/cmpg/reports/2015-16-Q2?version=2");
    assertThat(feed.at("/items/1/date_published").asString()).isEqualTo("2016-01-20T09:00:02Z");
    assertThat(feed.at("/items/1/_oversight/sha256").asString()).isEqualTo("abc2");
  }

  @Test
  void followerResumesAndTheEndSaysSo() {
    JsonNode rest = json(get(FEED + "?after=2"));
    HttpResponse<String> end = get(FEED + "?after=3");

    assertThat(rest.get("items").size()).isEqualTo(1);
    assertThat(json(end).get("items").size()).isZero();
    assertThat(json(end).at("/_oversight/cursor").asString()).isEqualTo("3");
    assertThat(json(end).has("next_url")).isFalse();
    assertThat(header(end, "Link")).isEmpty();
  }

  @Test
  void atomIsReadByAnAtomReader() throws Exception {
    HttpResponse<String> response = get(FEED, "Accept", "application/atom+xml");

    SyndFeed feed = new SyndFeedInput().build(new StringReader(response.body()));

    assertThat(header(response, "Content-Type")).startsWith("application/atom+xml");
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries()).hasSize(3);
    assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("CMPG & friends, Q1");
    assertThat(feed.getEntries().getFirst().getUri())
        .isEqualTo(PUBLIC + "/api/v1/collaborations/cmpg/reports/2015-16-Q1?version=1");
    assertThat(feed.getEntries().getLast().getTitle()).endsWith("version 3");
    assertThat(response.body())
        .contains("<oversight:cursor xmlns:oversight=\"urn:oversight:feed:v1\">3<")
        .contains("rel=\"next\"");
  }

  @Test
  void otherFormatIsNotAcceptable() {
    assertThat(get(FEED, "Accept", "text/html").statusCode()).isEqualTo(406);
    assertThat(get(FEED, "Accept", "text/html, */*;q=0.1").statusCode()).isEqualTo(200);
  }

  @Test
  void mergedFeedGivesEveryEventOnceWhateverThePages() {
    List<String> seen = new java.util.ArrayList<>();
    String after = "";
    for (int page = 0; page < 10; page++) {
      JsonNode feed = json(get("/api/v1/feed?pageSize=5&after=" + after));
      feed.get("items").forEach(item -> seen.add(item.at("/_oversight/cursor").asString()));
      after = feed.at("/_oversight/cursor").asString();
      assertThat(feed.at("/_oversight/unreachable/0").asString()).isEqualTo("gone");
    }

    assertThat(seen)
        .as("four collaborations answer with the same three events, by time")
        .containsExactly("1", "1", "1", "1", "2", "2", "2", "2", "3", "3", "3", "3");
  }

  @Test
  void cursorThatWasNotGivenOutHereIsRefused() {
    for (String bad : new String[] {"nonsense!", "AAAA", "Mg"}) {
      HttpResponse<String> response =
          get(
              "/api/v1/feed?after="
                  + java.net.URLEncoder.encode(bad, java.nio.charset.StandardCharsets.UTF_8));

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(json(response).get("reason").asString()).isEqualTo("BAD_TOKEN");
    }
  }

  @Test
  void callerWhoMayNotReadReportsIsRefusedNotGivenAnEmptyFeed() {
    UPSTREAM.refuseNext(
        oversight.portal.upstream.Upstream.refusal(
            io.grpc.Status.Code.PERMISSION_DENIED, "PERMISSION_DENIED", "No."));

    assertThat(get("/api/v1/feed").statusCode()).isEqualTo(403);
  }
}
