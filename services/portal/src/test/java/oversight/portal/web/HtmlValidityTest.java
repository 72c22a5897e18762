package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.HtmlChecker;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;
import oversight.portal.web.fake.Tour;

/** Every page is HTML as the standard has it, by the W3C's checker. */
class HtmlValidityTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.HOSTILE);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @ParameterizedTest
  @EnumSource(Tour.class)
  void ofEachPage(Tour tour) throws Exception {
    assertThat(HtmlChecker.errors(source(tour.path(), tour.person()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/collaborations/cmpg/measures/CM03?asAt-day=30&asAt-month=2&asAt-year=2016",
        "/search?q=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void ofAPageThatSaysWhatIsWrong(String path) throws Exception {
    assertThat(HtmlChecker.errors(source(path, Person.COMMISSIONER))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/public", "/public/cmpg/2015-16-Q3", "/public/nowhere/2015-16-Q3"})
  void ofAPageForEverybody(String path) throws Exception {
    assertThat(HtmlChecker.errors(source(path, Person.ENGINEER))).isEmpty();
  }

  @Test
  void theCheckerFindsWhatIsWrong() {
    assertThat(
            HtmlChecker.errors(
                "<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><ul><p></ul>"))
        .hasSizeGreaterThan(1);
  }

  private static String source(String path, Person person) throws Exception {
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(REGION.url(path)))
                  .header("Accept", "text/html")
                  .header("Authorization", "Bearer " + REGION.token(person))
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }
}
