package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;
import oversight.local.walk.govuk.Components;
import oversight.local.walk.govuk.ErrorSummary;

/** An author writes a quarter's report, and a second person publishes it, in a real browser. */
@ExtendWith(PlatformUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorsDeskIT {
  private final RunningPlatform platform;
  private final Browser browser;

  AuthorsDeskIT(RunningPlatform platform) {
    this.platform = platform;
    this.browser = new Browser(platform);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"true, 2011-12-Q1, -desk", "false, 2010-11-Q4, -desk-without-script"})
  void aReferenceBecomesTheFigureAndASecondPersonPublishes(
      boolean javaScript, String quarter, String name) {
    String report = "/collaborations/cmpg/reports/" + quarter;
    Page author = browser.signIn("author.cmpg", javaScript);

    open(author, report + "/edit");
    author.fill("#summary", "In all {{CM03.nothing|west-mercia}} drivers failed.");
    author.click("button[value=preview]");
    assertThat(author.content()).contains("Before it can be published, mend this in its text");

    open(author, report + "/edit");
    author.fill("#summary", "In all {{CM03.failures|west-mercia}} drivers failed, and 3 more.");
    keep(author, "write" + name, javaScript);
    author.click("button[value=preview]");
    assertThat(author.locator("a[href*='/figures/CM03.failures/']").count()).isPositive();
    author.click("text=Submit it for a second person to publish");
    assertThat(author.locator("text=Publish the report").count())
        .as("what was submitted is not for its author to publish")
        .isZero();

    Page second = browser.signIn("analyst.cmpg", javaScript);
    open(second, report + "/preview");
    second.check("#confirm");
    keep(second, "publish" + name, javaScript);
    second.click("text=Publish the report");

    open(second, report);
    assertThat(second.content()).contains("by author.cmpg").contains("by analyst.cmpg");
    second.locator("a[href*='/figures/CM03.failures/']").first().click();
    assertThat(second.content()).contains("approver.west-mercia");
  }

  @Test
  void aReportIsWrittenAndPublishedByKeyboardAlone() {
    String report = "/collaborations/cmpg/reports/2009-10-Q3";
    Page author = browser.signIn("author.cmpg", true);
    Keyboard hands = new Keyboard(author);
    open(author, report + "/edit");
    hands.write(author.locator("#board-day"), "31");
    hands.write(author.locator("#board-month"), "2");
    hands.write(author.locator("#board-year"), "2010");
    hands.send(Components.button(author, "Save"));
    assertThat(new ErrorSummary(author).isAnnounced()).isTrue();
    keep(author, "desk-no-such-day", true);
    hands.press(new ErrorSummary(author).firstLink());
    assertThat(author.evaluate("document.activeElement.id")).isEqualTo("board-day");
    hands.write(author.locator("#board-day"), "28");

    hands.write(author.locator("#summary"), "Failures: {{failures west mercia");
    Locator offered = author.locator("[data-offered] button").first();
    offered.waitFor();
    author.keyboard().press("ArrowDown");
    author.keyboard().press("Enter");
    author.locator("[data-writing=summary] [data-preview] a").waitFor();
    assertThat(author.evaluate("document.activeElement.id"))
        .as("who chose a figure writes on")
        .isEqualTo("summary");
    assertThat(author.locator("#summary").inputValue()).matches("Failures: \\{\\{CM03[^{}]*}}");
    hands.send(Components.button(author, "Save and look at the report"));
    hands.press(Components.link(author, "Go to its publication"));
    hands.send(Components.button(author, "Submit it for a second person to publish"));
    assertThat(author.content()).contains("Waiting for a second person");

    Page second = browser.signIn("analyst.cmpg", true);
    Keyboard publishing = new Keyboard(second);
    open(second, report + "/preview");
    publishing.press(Components.link(second, "Go to its publication"));
    publishing.reach(second.locator("#confirm"));
    second.keyboard().press("Space");
    publishing.send(Components.button(second, "Publish the report"));
    open(second, report);
    assertThat(second.content()).contains("28 February 2010", "by analyst.cmpg");
  }

  @ParameterizedTest
  @CsvSource({
    "rpo.ct, /diary",
    "rpo.ct, /search?q=breath",
    "rpo.ct, /boards",
    "analyst.west-mercia, /submissions/several",
    "author.cmpg, /collaborations/cmpg/reports/2011-12-Q3/edit/figures"
  })
  void aPageConformsAtEveryWidth(String who, String path) {
    Page page = browser.signIn(who, true);
    open(page, path);
    keep(page, "page" + path.replaceAll("[/?=]", "-"), true);
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("no sideways scrolling at 320 pixels")
        .isEqualTo(320);
  }

  private void open(Page page, String path) {
    assertThat(page.navigate(platform.publicUrl() + path).status()).as(path).isEqualTo(200);
  }

  /** axe-core needs script in the page. */
  private static void keep(Page page, String name, boolean javaScript) {
    if (javaScript) {
      assertThat(Browser.violations(page)).as("axe on " + page.url()).isEqualTo(List.of());
    }
    Browser.keep(page, name);
  }
}
