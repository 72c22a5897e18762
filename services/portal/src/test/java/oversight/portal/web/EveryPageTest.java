package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Text;
import oversight.portal.web.fake.Tour;

/** What must hold of every page, whatever stands in the fields that people fill. */
class EveryPageTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.HOSTILE);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @ParameterizedTest
  @EnumSource(Tour.class)
  void isShownWithOneHeadingAndATitle(Tour tour) {
    Page page = open(tour);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.document().select("h1")).hasSize(1);
    assertThat(page.document().title()).endsWith(" – Oversight").hasSizeGreaterThan(12);
    assertThat(page.document().select("main#main-content")).hasSize(1);
    assertThat(page.document().selectFirst("a.govuk-skip-link[href=#main-content]")).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(Tour.class)
  void hasNothingInlineAndFetchesNothingFromElsewhere(Tour tour) {
    Document document = open(tour).document();

    assertThat(document.select("style, [style]")).isEmpty();
    assertThat(document.select("script:not([src])")).isEmpty();
    assertThat(document.select("script[src], link[href], img[src]"))
        .allSatisfy(element ->
            assertThat(element.attr("src") + element.attr("href"))
                .matches("/assets/[0-9a-f]{16}/[a-z.-]+"));
    assertThat(document.select("a[href]"))
        .allSatisfy(link -> assertThat(link.attr("href")).matches("[/#?].*"));
  }

  @ParameterizedTest
  @EnumSource(Tour.class)
  void letsNoMarkupThroughThatPeopleTyped(Tour tour) {
    Document document = open(tour).document();

    assertThat(document.select("script").eachAttr("src")).hasSize(2);
    assertThat(document.select("[src=x], [href*=hostile], a[href^=javascript]")).isEmpty();
    for (Element element : document.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
  }

  @ParameterizedTest
  @EnumSource(Tour.class)
  void isKeptToTheOneWhoAsked(Tour tour) {
    Page page = open(tour);

    assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
  }

  @ParameterizedTest
  @EnumSource(Tour.class)
  void namesEveryFieldAndIdentifiesNothingTwice(Tour tour) {
    Document document = open(tour).document();
    List<String> ids = document.select("[id]").eachAttr("id");

    assertThat(ids).doesNotHaveDuplicates();
    for (Element field : document.select("input:not([type=hidden]), select, textarea")) {
      assertThat(document.select("label[for=" + field.id() + "]")).hasSize(1);
    }
    for (Element described : document.select("[aria-describedby], [aria-labelledby]")) {
      String names = described.attr("aria-describedby") + " " + described.attr("aria-labelledby");
      assertThat(ids).contains(names.strip().split("\\s+"));
    }
    assertThat(document.select("table"))
        .allSatisfy(table -> assertThat(table.select("caption").text()).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource(Tour.class)
  void marksPagesWithFiguresAtTopAndBottom(Tour tour) {
    List<String> markings = open(tour).document().select(".app-marking").eachText();

    if (tour.showsFigures()) {
      assertThat(markings).hasSize(2);
    }
    assertThat(markings).allMatch(List.of("OFFICIAL", "OFFICIAL-SENSITIVE")::contains);
  }

  @ParameterizedTest
  @EnumSource(Tour.class)
  void weighsLittle(Tour tour) {
    assertThat(open(tour).document().outerHtml().length()).isLessThan(250_000);
  }

  private static Page open(Tour tour) {
    return new Browser(REGION, tour.person()).get(tour.path());
  }
}
