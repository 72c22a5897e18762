package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;
import oversight.local.walk.govuk.ErrorSummary;

/**
 * A quarter from calendar to minutes, as a Regional Policy Officer, two commissioners' offices and
 * an author live it, in a real browser. One office has no JavaScript.
 */
@ExtendWith(PlatformUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheQuarterIT {
  /** Not the hidden one that the Enter key presses. */
  private static final String SAVE = "button:not([aria-hidden]):has-text('Save')";

  private static final String SAVE_AGENDA = "button:has-text('Save the agenda')";

  /** No other test opens its pack. */
  private static final String QUARTER = "2011-12-Q2";

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

  private final RunningPlatform platform;
  private final Browser browser;

  TheQuarterIT(RunningPlatform platform) {
    this.platform = platform;
    this.browser = new Browser(platform);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void fromTheCalendarToTheMinutes() {
    Page officer = browser.signIn("rpo.ct", true);
    assertThat(heading(officer)).isEqualTo("What there is to do");
    keep(officer, "home");

    String meeting = plan(officer);
    agendaAtOnce(officer, meeting);
    String pack = compile(officer);
    attach(officer, meeting, pack);
    Page office = browser.signIn("pcc.west-mercia", true);
    read(office, meeting);
    String action = hold(officer, meeting);
    answer(office, action);
    twoAtOnce(officer, meeting);
    agree(officer, meeting);
    revise(officer, pack);
  }

  @Test
  void anOfficerNeedsNoMouseToCallAMeetingAndWriteItsAgenda() {
    Page officer = browser.signIn("rpo", true);
    Keyboard hands = new Keyboard(officer);
    open(officer, "/meetings/new");
    hands.send(officer.locator("button:has-text('Put it in the calendar')"));
    assertThat(new ErrorSummary(officer).isAnnounced()).isTrue();
    keep(officer, "meeting-new");

    hands.reach(officer.locator("#board"));
    officer.keyboard().type("CMPG");
    hands.write(officer.locator("#date"), words(today.plusDays(300)));
    hands.write(officer.locator("#start"), "2pm");
    hands.send(officer.locator("button:has-text('Put it in the calendar')"));
    assertThat(officer.locator("main").innerText())
        .contains("CMPG Executive Board", words(today.plusDays(300)), "14:00");

    hands.send(officer.locator("a:has-text('Write the agenda')"));
    assertThat(officer.locator("#item-1-reason").isVisible()).isFalse();
    hands.write(officer.locator("#item-1-title"), "Budget");
    hands.reach(officer.locator("#item-1-purpose"));
    officer.keyboard().type("Decide");
    hands.reach(officer.locator("#item-1-private"));
    officer.keyboard().press("Space");
    hands.write(officer.locator("#item-1-reason"), "Commercial");
    keep(officer, "agenda");
    hands.send(officer.locator(SAVE_AGENDA));
    assertThat(officer.locator("main").innerText())
        .contains("Part 2: private", "Budget", "Decide", "Private because: Commercial");
  }

  /** A series of meetings, from the board's own page. */
  private String plan(Page officer) {
    open(officer, "/boards?q=Regional+Governance+Group");
    officer.locator("table a:has-text('Regional Governance Group')").first().click();
    officer.locator("a:has-text('Plan a series of meetings')").click();
    officer.fill("#first", british(today.plusDays(24)));
    officer.fill("#count", "2");
    officer.fill("#start", "10:00");
    officer.fill("#place", "Edgbaston");
    keep(officer, "series");
    press(officer, "main button[type=submit]");
    assertThat(officer.locator(".govuk-notification-banner").innerText())
        .contains("2 meetings planned.");
    open(officer, "/work");
    officer
        .locator("tr:has-text('" + words(today.plusDays(24)) + "') a[href^='/meetings/']")
        .last()
        .click();
    assertThat(officer.locator("main").innerText()).contains("Specialist Capabilities Programme");
    return path(officer);
  }

  /** Two write one agenda: the second's form has both, and one more press saves it. */
  private void agendaAtOnce(Page officer, String meeting) {
    Page second = browser.signIn("rpo", true);
    open(second, meeting + "/agenda");
    open(officer, meeting + "/agenda");
    addItem(officer, "The first officer's item");
    press(officer, SAVE_AGENDA);

    addItem(second, "The second officer's item");
    press(second, SAVE_AGENDA);
    assertThat(second.locator("table").first().innerText())
        .contains("The first officer's item", "The second officer's item");
    keep(second, "agenda-at-once");
    press(second, SAVE_AGENDA);
    assertThat(second.locator("main").innerText())
        .contains("The first officer's item", "The second officer's item");
  }

  private static void addItem(Page page, String title) {
    String id =
        String.valueOf(page.locator("input[name$='-title'][value='']").first().getAttribute("name"))
            .replace("-title", "");
    page.fill("#" + id + "-title", title);
    page.selectOption("#" + id + "-purpose", "DISCUSS");
  }

  /** The pack: what was typed by hand is found before it goes out. */
  private String compile(Page officer) {
    open(officer, "/packs/new?quarter=" + QUARTER);
    officer.fill(
        "#summary",
        "In West Mercia {{CM03|west-mercia}} of drivers failed. In all 987,654 were tested.");
    officer.fill("#themes", "Roads and organised crime meet on the motorways.");
    keep(officer, "pack-new");
    press(officer, "main button[type=submit]");
    press(officer, "button:has-text('Compile it')");
    assertThat(officer.locator("main").innerText())
        .contains("987,654", "CROSS-CUTTING THEMES", "Roads and organised crime meet");

    officer.check("#confirm");
    press(officer, "button:has-text('Circulate it')");
    assertThat(officer.locator(".govuk-error-summary").innerText()).contains("987,654");
    officer.check("#confirm");
    officer.fill("#typed", "Counted by hand for this walk.");
    press(officer, "button:has-text('Circulate it')");
    assertThat(officer.locator(".govuk-notification-banner").innerText()).contains("Circulated");
    return path(officer);
  }

  private void attach(Page officer, String meeting, String pack) {
    open(officer, meeting + "/papers");
    officer.selectOption("#item", "1");
    officer.fill("#title", "The pack of the quarter");
    officer.selectOption("#author", "regional-policy");
    officer.selectOption("#document", pack.substring(1));
    officer.check("#issued");
    keep(officer, "papers");
    press(officer, "button:has-text('Save the papers')");
    assertThat(officer.locator("main").innerText()).contains("The pack of the quarter", "Issued");
    move(officer, meeting, "circulate");
    assertThat(officer.locator("main").innerText())
        .contains("Circulated")
        .doesNotContain("less than seven calendar days");
    keep(officer, "meeting");
  }

  /** An office finds it among what there is to do, and follows a number to its source. */
  private void read(Page office, String meeting) {
    open(office, "/work");
    keep(office, "office");
    office.locator("a[href='" + meeting + "']:has-text('Read the agenda and papers')").click();
    office.locator("a:has-text('The pack of the quarter')").click();
    assertThat(office.locator("main").innerText()).contains("987,654");
    assertThat(office.locator("text=typed by the author").count()).isPositive();
    assertThat(Browser.violations(office)).as("axe on the pack").isEmpty();
    office.locator("a[href*='/figures/CM03/']").first().click();
    office.waitForLoadState();
    assertThat(office.locator("main").innerText()).containsIgnoringCase("signed off");
  }

  /** The meeting is brought forward to today, and held. */
  private String hold(Page officer, String meeting) {
    officer.locator("a:has-text('Change day, hours and place')").click();
    officer.fill("#date", words(today));
    press(officer, "main button[type=submit]");

    open(officer, meeting + "/attendance");
    officer.locator("select[name$='-presence']").first().selectOption("PRESENT");
    officer.locator("select[name$='-presence']").nth(1).selectOption("SUBSTITUTED");
    press(officer, "button:has-text('Save who came')");
    assertThat(officer.locator(".govuk-error-summary").innerText())
        .contains("Say which post came instead");
    keep(officer, "attendance");
    officer
        .locator("input[name$='-substitute']")
        .nth(1)
        .fill("Deputy Police and Crime Commissioner");
    press(officer, "button:has-text('Save who came')");
    assertThat(officer.locator("main").innerText())
        .contains("Deputy Police and Crime Commissioner");
    move(officer, meeting, "hold");

    officer.locator("a:has-text('Record a decision')").click();
    officer.fill("#title", "The walk's decision");
    officer.fill("#text", "To note the pack.");
    officer.check("#publish");
    press(officer, SAVE);
    String decision = path(officer);
    move(officer, decision, "record");
    move(officer, decision, "publish");

    open(officer, meeting);
    officer.locator("a:has-text('Record an action')").click();
    officer.fill("#title", "The walk's action");
    officer.selectOption("#owner", "pcc-west-mercia");
    officer.fill("#due_on", british(today.plusDays(3)));
    press(officer, SAVE);
    return path(officer);
  }

  /** The office says what it did, with evidence; what it does not own it cannot change. */
  private void answer(Page office, String action) {
    open(office, "/work");
    office.locator("a:has-text(\"The walk's action\")").click();
    assertThat(path(office)).isEqualTo(action);
    office.locator("a[href$='/edit']").click();
    office.fill("#updates-0-text", "The letter went out.");
    office.fill("#evidence", "Letter of the day, kept by the office.");
    keep(office, "action");
    press(office, SAVE);
    assertThat(office.locator("main").innerText())
        .contains("The letter went out.", "Letter of the day");
    Page other = browser.signIn("pcc.west-midlands", false);
    open(other, action);
    assertThat(other.locator("a[href$='/edit']").count()).isZero();
    assertThat(other.locator("main").innerText()).contains("The letter went out.");
    open(other, "/work");
    assertThat(heading(other)).isEqualTo("What there is to do");
  }

  /** Of two who write the same minutes the second sees both sides, and loses nothing. */
  private void twoAtOnce(Page officer, String meeting) {
    Page second = browser.signIn("rpo", true);
    open(second, meeting + "/minutes");
    open(officer, meeting + "/minutes");
    officer.fill("#item-1", "The first officer's minute.");
    press(officer, "button:has-text('Save the minutes')");

    second.fill("#item-1", "The second officer's minute.");
    press(second, "button:has-text('Save the minutes')");
    assertThat(second.locator("table").first().innerText())
        .contains("The first officer's minute.", "The second officer's minute.");
    keep(second, "two-at-once");
    second.fill("#item-1", "The first officer's minute. The second officer's minute.");
    press(second, "button:has-text('Save the minutes')");
    assertThat(second.locator("main").innerText())
        .contains("The first officer's minute. The second officer's minute.");
  }

  private void agree(Page officer, String meeting) {
    move(officer, meeting, "minute");
    Api api = Api.as(platform, "pcc.west-midlands");
    assertThat(
            new String(
                api.get(meeting + "/minutes.pdf").bytes(),
                0,
                5,
                java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    open(officer, "/work");
    assertThat(officer.locator("main").innerText()).contains("Once the board agrees them");
    move(officer, meeting, "approve");
    assertThat(officer.locator("main").innerText()).contains("Approved");
  }

  /** The author corrects the report; the pack goes on as its next version and says so. */
  private void revise(Page officer, String pack) {
    String report = "/collaborations/cmpg/reports/" + QUARTER;
    Page author = browser.signIn("author.cmpg", true);
    open(author, report + "/edit");
    author.fill("#summary", "A sentence of it was wrong.");
    press(author, "button[value=preview]");
    author.fill("#note", "A sentence was wrong.");
    press(author, "button:has-text('Submit it for a second person')");
    Page second = browser.signIn("analyst.cmpg", false);
    open(second, report + "/preview");
    second.check("#confirm");
    press(second, "button:has-text('Publish the report')");
    open(second, report);
    assertThat(second.locator("main").innerText()).contains("A sentence was wrong.");

    open(officer, pack);
    officer.locator("summary:has-text('Open it again')").click();
    officer.fill("#reason", "The motorway group corrected its report.");
    press(officer, "button:has-text('Open it again')");
    press(officer, "button:has-text('Compile it again')");
    officer.check("#confirm");
    officer.fill("#typed", "Counted by hand for this walk.");
    press(officer, "button:has-text('Circulate it')");
    assertThat(officer.locator("main").innerText())
        .contains("Changes since the version circulated before", "is bound as version 2");
    assertThat(Browser.violations(officer)).as("axe on the revised pack").isEmpty();
    officer.locator("a:has-text('Version 1, circulated')").click();
    assertThat(officer.locator("main").innerText())
        .contains("You are reading version 1", "the newest")
        .doesNotContain("CHANGES SINCE");
    keep(officer, "pack-old");
    officer.locator("a:has-text('the newest')").click();

    officer.locator("summary:has-text('Publish Part 1')").click();
    officer.fill("#words", "What the group read.");
    press(officer, "button:has-text('Publish it')");
    officer.locator("a[href^='/public/packs/']").click();
    officer.waitForLoadState();
    assertThat(officer.locator("main").innerText())
        .contains("What the group read.")
        .doesNotContain("987,654", "COUNTER TERRORISM");
    assertThat(Browser.violations(officer)).as("axe on the public pack").isEmpty();
  }

  private void move(Page page, String record, String verb) {
    open(page, record + "/move/" + verb);
    press(page, "main button[type=submit]");
    assertThat(page.locator(".govuk-notification-banner").count()).as(verb).isEqualTo(1);
  }

  private void open(Page page, String path) {
    assertThat(page.navigate(platform.publicUrl() + path).status()).as(path).isEqualTo(200);
  }

  private static void press(Page page, String button) {
    page.locator(button).first().click();
    page.waitForLoadState();
  }

  private String path(Page page) {
    return page.url().substring(platform.publicUrl().length()).replaceAll("[?#].*", "");
  }

  private static String heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).innerText();
  }

  private static String british(LocalDate day) {
    return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private static String words(LocalDate day) {
    return day.format(
        java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", java.util.Locale.UK));
  }

  /** Conforms, fits a telephone, and is kept as it looks at three widths. */
  private static void keep(Page page, String name) {
    assertThat(Browser.violations(page)).as("axe on " + page.url()).isEmpty();
    Browser.keep(page, "quarter-" + name);
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("no sideways scrolling at 320 pixels on " + page.url())
        .isEqualTo(320);
    page.setViewportSize(1440, 900);
  }
}
