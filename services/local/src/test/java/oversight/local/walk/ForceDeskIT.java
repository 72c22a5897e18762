package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;
import oversight.local.walk.govuk.Components;
import oversight.local.walk.govuk.ErrorSummary;
import oversight.local.walk.govuk.NotificationBanner;

/**
 * A force's analyst and approver at their desks, with a keyboard alone: refused, explained,
 * submitted, returned, mended, signed off; and a neighbour who tries each address and each form.
 */
@ExtendWith(PlatformUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForceDeskIT {
  private static final String HEADER = "measure,period,breakdown,value,note\n";
  private static final String UPLOAD = "/submissions/new?collaboration=cmpg&quarter=2013-14-Q2";

  private final RunningPlatform platform;
  private final Browser browser;

  ForceDeskIT(RunningPlatform platform) {
    this.platform = platform;
    this.browser = new Browser(platform);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void aQuarterGoesFromAFileToASignatureByKeyboardAlone() {
    Page analyst = browser.signIn("analyst.warwickshire", true);
    Keyboard hands = new Keyboard(analyst);
    keep(analyst, "desk-home");

    hands.send(Components.link(analyst, "Upload figures"));
    hands.send(Components.button(analyst, "Upload"));
    assertThat(new ErrorSummary(analyst).isAnnounced()).isTrue();
    keep(analyst, "desk-nothing-chosen");

    upload(analyst, "CM03.tests,2013-07,,12O,\nCM03.failures,2013-07,,9,\n");
    assertThat(new ErrorSummary(analyst).lines()).singleElement().asString().contains("letter O");
    assertThat(new ErrorSummary(analyst).isAnnounced()).isTrue();
    keep(analyst, "desk-refused");
    hands.press(new ErrorSummary(analyst).firstLink());
    assertThat(analyst.evaluate("document.activeElement.innerText")).asString().contains("12O");

    analyst.reload();
    hands.send(Components.link(analyst, "Upload the mended file"));
    upload(analyst, "CM03.tests,2013-07,,90000,\nCM03.failures,2013-07,,9,\n");
    hands.send(Components.button(analyst, "Keep these explanations"));
    assertThat(new ErrorSummary(analyst).lines()).first().asString().startsWith("Row 2, column");
    assertThat(new ErrorSummary(analyst).isAnnounced()).isTrue();
    keep(analyst, "desk-explanations-missing");
    int warnings = Components.textareas(analyst, "explanation").count();
    for (int at = 0; at < warnings; at++) {
      hands.write(Components.textareas(analyst, "explanation").nth(at), "A campaign ran.");
    }
    hands.send(Components.button(analyst, "Keep these explanations"));
    keep(analyst, "desk-explained");
    hands.send(Components.button(analyst, "Submit to the approver"));
    assertThat(new NotificationBanner(analyst).text()).startsWith("Submitted.");
    keep(analyst, "desk-submitted");
    String address = analyst.url();

    Page approver = browser.signIn("approver.warwickshire", true);
    Keyboard approving = new Keyboard(approver);
    keep(approver, "desk-approver-home");
    approver.navigate(platform.publicUrl() + "/sign-off");
    keep(approver, "desk-to-sign");
    approving.send(Components.link(approver, "Warwickshire for CMPG, Q2 2013/14"));
    approving.send(Components.button(approver, "Return with this reason"));
    assertThat(new ErrorSummary(approver).isAnnounced()).isTrue();
    keep(approver, "desk-reason-missing");
    approving.write(Components.textareas(approver, "reason"), "July has too many tests.");
    approving.send(Components.button(approver, "Return with this reason"));
    assertThat(Components.tag(approver)).isEqualTo("Returned");
    keep(approver, "desk-returned");

    analyst.navigate(address);
    assertThat(new NotificationBanner(analyst).text())
        .as("an address that says it was submitted, once it was returned")
        .isEmpty();
    keep(analyst, "desk-returned-to-analyst");
    printed(analyst, "desk-returned-to-analyst");
    analyst.navigate(platform.publicUrl() + "/");
    assertThat(analyst.locator(".app-returned").first().innerText())
        .contains("July has too many tests.");
    keep(analyst, "desk-home-returned");
    hands.send(Components.link(analyst, "Upload the mended file"));
    upload(analyst, "CM03.tests,2013-07,,900,Counted again\nCM03.failures,2013-07,,9,Again\n");
    assertThat(Components.tag(analyst)).isEqualTo("To sign off");

    approver.navigate(analyst.url());
    assertThat(new NotificationBanner(approver).text()).as("what another did").isEmpty();
    approving.send(Components.button(approver, "Sign off"));
    assertThat(new NotificationBanner(approver).text()).startsWith("Signed off.");
    keep(approver, "desk-signed-off");
    analyst.reload();
    assertThat(Components.tag(analyst)).isEqualTo("Signed off");
  }

  @Test
  void theFormOfAllCollaborationsIsFilledInOnceAndEachIsSentItsOwn() {
    Page analyst = browser.signIn("analyst.warwickshire", true);
    Keyboard hands = new Keyboard(analyst);
    analyst.navigate(platform.publicUrl() + "/submissions/forms?quarter=2014-15-Q2");
    String form =
        Components.link(analyst, "Get the form for all collaborations").getAttribute("href");
    byte[] filled =
        JointForm.filledIn(
            analyst.request().get(platform.publicUrl() + form).body(),
            Map.of("CM03.tests", 907, "CM03.failures", 91, "NP08", 4100));

    hands.send(Components.link(analyst, "Upload it when it is filled in"));
    hands.choose(
        Components.fileUpload(analyst), new FilePayload("all.xlsx", JointForm.TYPE, filled));
    hands.reach(Components.button(analyst, "Upload"));
    analyst.keyboard().press("Enter");
    analyst.waitForSelector("#parts-caption");

    assertThat(analyst.locator("table:has(#parts-caption) tbody tr").allInnerTexts())
        .hasSize(2)
        .anySatisfy(part ->
            assertThat(part).contains("Central Motorway Police Group", "6 rows", "To sign off"))
        .anySatisfy(part -> assertThat(part).contains("National Police Air Service"));
    keep(analyst, "desk-several-sent");
    hands.send(Components.link(analyst, "Central Motorway Police Group"));
    assertThat(analyst.locator("table:has(#preview-caption) tbody").innerText())
        .contains("907", "91");
  }

  @Test
  void aNeighbourFindsNothingBehindAnyAddressOrForm() {
    Page owner = browser.signIn("analyst.warwickshire", true);
    owner.navigate(platform.publicUrl() + UPLOAD.replace("Q2", "Q4"));
    upload(owner, "CM03.tests,2014-01,,901,Counted\nCM03.failures,2014-01,,9,Counted\n");
    String submission = owner.url().replaceAll("\\?.*", "");
    String path = submission.substring(platform.publicUrl().length());

    for (String neighbour :
        List.of("analyst.west-mercia", "approver.west-mercia", "pcc.warwickshire")) {
      Page stranger = browser.signIn(neighbour, true);
      for (String address :
          List.of(
              path,
              "/api/v1" + path,
              "/api/v1" + path + "/original",
              "/api/v1" + path + "/marked",
              "/api/v1" + path + "/findings")) {
        APIResponse answer = stranger.request().get(platform.publicUrl() + address);
        assertThat(answer.status()).as(neighbour + " " + address).isIn(403, 404);
        assertThat(answer.text()).doesNotContain("901", "Counted");
      }
      String token = stranger.locator("[name=_csrf]").first().inputValue();
      for (String move : List.of("submit", "withdraw", "sign-off", "return", "explain")) {
        APIResponse answer =
            stranger
                .request()
                .post(
                    submission + "/" + move,
                    RequestOptions.create()
                        .setForm(
                            FormData.create()
                                .set("_csrf", token)
                                .set("reason", "Mine now")
                                .set("explanation-1", "Mine now")));
        assertThat(answer.status()).as(neighbour + " " + move).isIn(403, 404);
      }
    }
    assertThat(
            owner
                .request()
                .post(
                    submission + "/withdraw",
                    RequestOptions.create().setForm(FormData.create().set("reason", "forged")))
                .status())
        .as("a form that another site made")
        .isEqualTo(403);
    owner.reload();
    assertThat(Components.tag(owner)).isEqualTo("To sign off");
  }

  private void upload(Page page, String rows) {
    if (!page.url().contains("quarter=2013-14")) {
      page.navigate(platform.publicUrl() + UPLOAD);
    }
    Keyboard hands = new Keyboard(page);
    hands.choose(Components.fileUpload(page), HEADER + rows);
    hands.reach(Components.button(page, "Upload"));
    page.keyboard().press("Enter");
    page.waitForURL("**/submissions/0**");
  }

  /** The page conforms, does not scroll sideways at 320 pixels (400 % zoom), and is kept. */
  private static void keep(Page page, String name) {
    assertThat(Browser.violations(page)).as("axe on " + name).isEmpty();
    page.setViewportSize(320, 900);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("no sideways scrolling of %s at 320 pixels", name)
        .isEqualTo(320);
    Browser.keep(page, name);
  }

  /** On paper there is no navigation, no form, and nothing cut off. */
  private static void printed(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String hidden : List.of(".govuk-service-navigation", ".app-search", "main form")) {
      assertThat(page.locator(hidden + ":visible").count()).as("%s on paper", hidden).isZero();
    }
    page.pdf(
        new Page.PdfOptions()
            .setFormat("A4")
            .setPath(Path.of("target", "screenshots", name + ".pdf")));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }
}
