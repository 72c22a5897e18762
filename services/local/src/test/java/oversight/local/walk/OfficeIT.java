package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;

/** What a commissioner's office sees of the sample region: light, still, its own and traceable. */
@ExtendWith(PlatformUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeIT {
  private static final int MOST_BYTES = 100_000;

  /** Pages of one thing of a kind, which are many and look alike. */
  private static final Pattern FOLLOWED =
      Pattern.compile(
          "href=\"(/(?:collaborations(?:/[a-z]+(?:/(?:measures|reports)/[A-Za-z0-9-]+|/air-support)?)?"
              + "|reports|reports-by-email|search|packs|registers|public))\"");

  private static final String SHIFTS =
      """
      () => new Promise(done => {
        let sum = 0;
        new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.value))
          .observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      })
      """;

  private final RunningPlatform platform;
  private final Browser browser;

  OfficeIT(RunningPlatform platform) {
    this.platform = platform;
    this.browser = new Browser(platform);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void everyPageOfTheSampleWeighsLessThanAHundredKilobytes() {
    Page page = browser.signIn("pcc.ct.west-midlands", true);
    Map<String, Integer> weights = new LinkedHashMap<>();
    List<String> next = new ArrayList<>(List.of("/overview", "/collaborations", "/reports"));
    while (!next.isEmpty()) {
      String path = next.removeFirst();
      APIResponse answer = page.request().get(platform.publicUrl() + path);
      weights.put(path, answer.status() == 200 ? answer.body().length : Integer.MAX_VALUE);
      Matcher links = FOLLOWED.matcher(new String(answer.body(), StandardCharsets.UTF_8));
      while (links.find()) {
        if (!weights.containsKey(links.group(1)) && !next.contains(links.group(1))) {
          next.add(links.group(1));
        }
      }
    }

    assertThat(weights).hasSizeGreaterThan(40);
    // A page that is not there weighs too much, too.
    assertThat(weights.entrySet()).filteredOn(page1 -> page1.getValue() >= MOST_BYTES).isEmpty();
  }

  @Test
  void nothingMovesWhileAPageLoadsAndNothingComesFromAnywhereElse() {
    Page page = browser.signIn("pcc.west-mercia", true);
    var hosts = new ConcurrentLinkedQueue<String>();
    page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
    for (String path :
        List.of(
            "/overview",
            "/collaborations/npas",
            "/collaborations/npas/measures/NP06",
            "/collaborations/npas/reports/2015-16-Q4",
            "/reports-by-email",
            "/public")) {
      for (int width : new int[] {320, 1280}) {
        page.setViewportSize(width, 900);
        page.navigate(platform.publicUrl() + path);
        assertThat(((Number) page.evaluate(SHIFTS)).doubleValue())
            .as(path + " at " + width)
            .isZero();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
            .as(path + " at " + width)
            .isEqualTo(width);
      }
    }

    assertThat(hosts)
        .isNotEmpty()
        .allMatch(URI.create(platform.publicUrl()).getAuthority()::equals);
  }

  @Test
  void theOverviewBeginsWithWhatChangedAndLeadsToTheRowOfAFile() {
    Page page = browser.signIn("pcc.west-mercia", true);
    page.navigate(platform.publicUrl() + "/overview");

    assertThat(page.locator(".app-explain strong").allInnerTexts())
        .contains("Improved:", "Worsened:", "Needs explaining:");
    assertThat(page.locator(".app-card").allInnerTexts())
        .filteredOn(card -> card.contains("[z]"))
        .isEmpty();
    Browser.keep(page, "office-overview");
    for (int width : new int[] {320, 1440}) {
      page.setViewportSize(width, 900);
      assertThat(page.locator(".app-summary").boundingBox())
          .as("the answer in one screenful at " + width)
          .satisfies(box -> assertThat(box.y + box.height).isLessThan(900));
    }
    page.locator(".app-explain a.app-number").first().click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Where this number comes from");
    Browser.keep(page, "office-figure");
  }

  @Test
  void fromTheSignInToTheRowOfAFileAKeyboardIsEnough() {
    Page page = browser.atTheDoor(platform.publicUrl() + "/");
    Keyboard hands = new Keyboard(page);
    hands.write(page.locator("#username"), "pcc.west-mercia");
    hands.write(page.locator("#password"), "oversight");
    hands.send(page.locator("#kc-login"));
    page.waitForURL("**/overview");

    hands.send(page.locator(".app-summary table a:text-is('CMPG')"));
    hands.send(page.locator("main table a:text-is('Arrests')").first());
    hands.send(page.locator("main table td a[href*='/figures/']").first());
    assertThat(page.locator("h1").innerText()).isEqualTo("Where this number comes from");
    Locator row = page.locator("main td a[href*='#row-']").first();
    String number = row.innerText().replaceAll("\\D", "");
    hands.send(row);

    assertThat(page.url()).endsWith("#row-" + number);
    assertThat(page.locator("tr:target").innerText().split("\\s+"))
        .contains(number, "CM07", "2011-12");
    assertThat(Browser.violations(page)).isEmpty();
    Browser.keep(page, "office-row");
  }

  @Test
  void whatAnybodyMayReadIsInTheOrderOfTimeAndFitsATelephone() {
    Page page = browser.atTheDoor(platform.publicUrl() + "/public");

    assertThat(page.locator(".app-card h3").allInnerTexts())
        .hasSize(3)
        .noneMatch(title -> title.contains("Terror"));
    assertThat(Browser.violations(page)).isEmpty();
    Browser.keep(page, "office-public");
    page.navigate(platform.publicUrl() + "/public/cmpg/2011-12-Q3");
    assertThat(page.locator("main table").first().locator("thead th").allInnerTexts())
        .containsExactly("For", "Q3 2011/12", "October 2011", "November 2011", "December 2011");
    assertThat(Browser.violations(page)).isEmpty();
    Browser.keep(page, "office-public-report");
  }
}
