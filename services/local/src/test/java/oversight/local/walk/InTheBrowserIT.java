package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;

/** What people do, in a real browser, signed in through the real Keycloak. */
@ExtendWith(PlatformUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InTheBrowserIT {
  private final RunningPlatform platform;
  private final Browser browser;

  InTheBrowserIT(RunningPlatform platform) {
    this.platform = platform;
    this.browser = new Browser(platform);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void aCommissionersOfficeSeesTheFourCollaborations() {
    Page page = browser.signIn("pcc.west-mercia", true);
    List<String> problems = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        problems.add(message.text());
      }
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(platform.publicUrl())) {
        problems.add("third party: " + request.url());
      }
    });
    for (String path :
        List.of(
            "/overview",
            "/collaborations/rocu",
            "/collaborations/cmpg",
            "/collaborations/ctu",
            "/collaborations/npas",
            "/collaborations/npas/air-support",
            "/collaborations/npas/logs",
            "/collaborations/npas/logs/calls",
            "/collaborations/cmpg/measures/CM03",
            "/collaborations/cmpg/reports/2011-12-Q3",
            "/packs")) {
      assertThat(page.navigate(platform.publicUrl() + path).status()).as(path).isEqualTo(200);
      assertThat(page.locator("h1").count()).as("one h1 on " + path).isEqualTo(1);
      assertThat(Browser.violations(page)).as("axe on " + path).isEmpty();
      Browser.keep(page, "pcc" + path.replace('/', '-'));
    }
    page.navigate(platform.publicUrl() + "/overview");
    assertThat(page.content())
        .contains("Regional Organised Crime Unit")
        .contains("Central Motorway Police Group")
        .contains("Counter Terrorism Unit")
        .contains("National Police Air Service");
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAnalystUploadsAndAnApproverSignsOff(boolean javaScript) {
    String quarter = javaScript ? "2012-13-Q2" : "2013-14-Q3";
    String month = javaScript ? "2012-08" : "2013-11";
    Page analyst = browser.signIn("analyst.staffordshire", javaScript);
    upload(analyst, quarter, month, "12O");
    assertThat(analyst.locator(".govuk-error-summary").innerText()).contains("letter O");
    keep(analyst, "findings", javaScript);
    upload(analyst, quarter, month, "120");
    analyst.waitForURL("**/submissions/0**");
    assertThat(analyst.locator("main").innerText()).containsIgnoringCase("submitted");
    String address = analyst.url();
    keep(analyst, "submitted", javaScript);

    Page approver = browser.signIn("approver.staffordshire", javaScript);
    approver.navigate(address);
    keep(approver, "to-sign", javaScript);
    approver
        .getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(
                    java.util.regex.Pattern.compile(
                        "^Sign off", java.util.regex.Pattern.CASE_INSENSITIVE)))
        .first()
        .click();
    approver.waitForLoadState();
    assertThat(approver.locator("main").innerText()).containsIgnoringCase("signed off");

    Page stranger = browser.signIn("analyst.warwickshire", javaScript);
    assertThat(stranger.navigate(address).status()).isEqualTo(200);
    assertThat(stranger.locator("button:has-text('Sign off')").count()).isZero();
  }

  @Test
  void signingOutEndsTheSession() {
    Page page = browser.signIn("pcc.staffordshire", true);
    page.locator("button:has-text('Sign out')").click();
    page.waitForLoadState();
    page.navigate(platform.publicUrl() + "/overview");
    assertThat(page.url()).contains("/realms/oversight/");
  }

  private void keep(Page page, String name, boolean javaScript) {
    if (javaScript) {
      assertThat(Browser.violations(page)).as("axe on " + name).isEmpty();
    }
    Browser.keep(page, name + (javaScript ? "" : "-without-script"));
  }

  private void upload(Page page, String quarter, String month, String tests) {
    page.navigate(platform.publicUrl() + "/submissions/new?collaboration=cmpg&quarter=" + quarter);
    page.selectOption("#collaboration", "cmpg");
    page.selectOption("#quarter", quarter);
    page.setInputFiles(
        "#file",
        new FilePayload(
            "staffordshire.csv",
            "text/csv",
            ("measure,period,breakdown,value,note\nCM03.tests,"
                    + month
                    + ",,"
                    + tests
                    + ",Counted for the walk\nCM03.failures,"
                    + month
                    + ",,9,Counted for the walk\n")
                .getBytes(StandardCharsets.UTF_8)));
    page.locator("main button[type=submit]").first().click();
    page.waitForLoadState();
  }
}
