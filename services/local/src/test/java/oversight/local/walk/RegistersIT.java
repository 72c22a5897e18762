package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;
import oversight.local.walk.govuk.ErrorSummary;

/** Officers keep the register of agreements in a real browser, with script and without. */
@ExtendWith(PlatformUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistersIT {
  private static final String SAVE = "form[novalidate] > button.govuk-button:has-text('Save')";

  private final RunningPlatform platform;
  private final Browser browser;

  RegistersIT(RunningPlatform platform) {
    this.platform = platform;
    this.browser = new Browser(platform);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAgreementIsMadeChangedSignedAndRemembered(boolean javaScript) {
    String title = "Custody by neighbours " + (javaScript ? "with" : "without") + " script";
    Page officer = browser.signIn("rpo", javaScript);
    open(officer, "/registers");
    look(officer, "registers", javaScript);
    officer.click("a[href='/agreements']");
    look(officer, "agreements", javaScript);

    // Shares that do not make the whole are refused at their place, and nothing typed is lost.
    officer.click("text=New agreement");
    officer.fill("#title", title);
    officer.fill("#parties-0-name", "West Mercia");
    officer.selectOption("#parties-0-role", "LEAD");
    officer.fill("#parties-1-name", "Warwickshire");
    officer.click("button[name=more][value=parties]");
    assertThat(officer.inputValue("#parties-1-name")).isEqualTo("Warwickshire");
    officer.fill("#parties-2-name", "Staffordshire");
    officer.click("summary:has-text('Paste several rows from a spreadsheet: Shares')");
    officer.fill("#shares-paste", "West Mercia\t50\nWarwickshire\t30\nStaffordshire\t19.9");
    officer.click(SAVE);
    assertThat(officer.title()).startsWith("Error: ");
    assertThat(officer.textContent(".govuk-error-summary"))
        .contains("The shares make 99.9%, and must make 100%.");
    conform(officer, javaScript);
    officer.click("summary:has-text('Share 3')");
    officer.fill("#shares-2-percent", "20");
    officer.click(SAVE);
    assertThat(officer.textContent("main")).contains("Staffordshire", "100%");
    look(officer, "agreement", javaScript);
    String address = officer.url().replaceAll("\\?.*", "");

    // A day that is none is refused; the right one is the first day in force.
    officer.click("text=Record that it is in force");
    officer.fill("#on_date", "31/2/2026");
    officer.click("form[novalidate] button");
    conform(officer, javaScript);
    officer.fill("#on_date", "1/4/2026");
    officer.click("form[novalidate] button");
    assertThat(officer.textContent("main")).contains("In force", "1 April 2026");

    // Two people change the same version: the second sees both.
    Page first = officer.context().newPage();
    first.navigate(address + "/edit");
    officer.navigate(address + "/edit");
    first.fill("#statute", "Police Act 1996, section 22A");
    first.click(SAVE);
    first.close();
    officer.fill("#statute", "By agreement");
    officer.click(SAVE);
    assertThat(officer.textContent("#conflicts-caption")).contains("What it says now");
    conform(officer, javaScript);
    officer.click(SAVE);

    officer.navigate(address + "/history");
    assertThat(officer.textContent("main"))
        .contains("Record that it is in force", "Regional policy team");
    look(officer, "agreement-history", javaScript);
    officer.click("text=Version 4");
    assertThat(officer.textContent("main"))
        .contains("What changed", "Police Act 1996, section 22A", "By agreement");
    String csv = officer.request().get(platform.publicUrl() + "/agreements.csv?q=Custody").text();
    assertThat(csv).contains(title, "2026-04-01", "West Mercia (lead)");

    Page neighbour = browser.signIn("pcc.staffordshire", javaScript);
    neighbour.navigate(address);
    assertThat(neighbour.textContent("main")).contains(title);
    assertThat(neighbour.locator("a[href$='/edit']").count())
        .as("an office reads what the officers keep, and does not change it")
        .isZero();
  }

  /** Lines of the police and crime panel's paper of 2017 on collaboration, one moved a year on. */
  @Test
  void anOfficeTypesABudgetByKeyboardAloneAndSeesItAddedUp() {
    Page office = browser.signIn("pcc.west-mercia", true);
    Keyboard hands = new Keyboard(office);
    open(office, "/grants");
    hands.send(office.locator("main a:has-text('New grant or budget')"));
    write(hands, office, "title", "Related activity, typed by hand");
    write(hands, office, "financial_year", "2017/18");
    write(hands, office, "lines-0-description", "Core budget: observer status");
    write(hands, office, "lines-0-recipient", "West Midlands Combined Authority");
    write(hands, office, "lines-0-requested", "25000");
    write(hands, office, "lines-0-approved", "£21,250");
    write(hands, office, "lines-1-description", "Mental Health Treatment Referrals pilot");
    write(hands, office, "lines-1-approved", "120k");
    hands.send(office.locator(SAVE));

    // What cannot be read stays in its box; the summary names the line and leads there.
    ErrorSummary summary = new ErrorSummary(office);
    assertThat(summary.lines())
        .containsExactly("Line 2: Approved must be an amount in figures, like 21,250 or 499.99");
    assertThat(summary.isAnnounced()).isTrue();
    look(office, "budget-wrong", true);
    hands.press(summary.firstLink());
    assertThat(office.evaluate("document.activeElement.id")).isEqualTo("lines-1-approved");
    assertThat(office.inputValue("#lines-1-approved")).isEqualTo("120k");
    write(hands, office, "lines-1-approved", "120 000");
    hands.send(office.locator("button[name=more][value=lines]"));
    assertThat(office.textContent("#lines")).contains("Requested £25,000, Approved £141,250");
    write(hands, office, "lines-2-description", "New Chance");
    write(hands, office, "lines-2-financial_year", "2018/19");
    write(hands, office, "lines-2-approved", "100,000.50");
    write(hands, office, "stated_total", "£360,750");
    write(hands, office, "stated_in", "Police and Crime Panel, paragraph 40");
    hands.send(office.locator(SAVE));

    assertThat(office.textContent(".govuk-inset-text"))
        .isEqualTo(
            "The lines make £241,250.50. The total stated is £360,750 (Police and Crime Panel,"
                + " paragraph 40): £119,499.50 more than the lines.");
    assertThat(office.locator("table:has(#lines-caption) tr").last().innerText())
        .containsSubsequence("Total", "£25,000", "£241,250.50");
    assertThat(office.locator("table:has(#year_totals-caption) tr").allInnerTexts())
        .anySatisfy(row -> assertThat(row).containsSubsequence("2017-18", "£25,000", "£141,250"))
        .anySatisfy(row -> assertThat(row).containsSubsequence("2018-19", "£100,000.50"));
    look(office, "budget", true);
  }

  private static void write(Keyboard hands, Page page, String field, String words) {
    hands.write(page.locator("#" + field), words);
  }

  private void open(Page page, String path) {
    assertThat(page.navigate(platform.publicUrl() + path).status()).as(path).isEqualTo(200);
  }

  private static void look(Page page, String name, boolean javaScript) {
    conform(page, javaScript);
    if (javaScript) {
      Browser.keep(page, name);
      page.setViewportSize(1440, 900);
    }
  }

  /** axe-core needs script in the page. */
  private static void conform(Page page, boolean javaScript) {
    if (javaScript) {
      assertThat(Browser.violations(page)).as("axe on " + page.url()).isEqualTo(List.of());
      page.setViewportSize(320, 800);
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("no sideways scrolling at 320 pixels")
          .isEqualTo(320);
      page.setViewportSize(1440, 900);
    }
  }
}
