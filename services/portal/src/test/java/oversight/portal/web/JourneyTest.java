package oversight.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** What people come for, from page to page, without JavaScript. */
class JourneyTest {
  private static final String GOOD =
      """
      measure,period,breakdown,value,note
      CM03.tests,2015-12,,854,
      """;
  private static final Map<String, String> CHECK =
      Map.of("collaboration", "cmpg", "quarter", "2015-16-Q3", "action", "check");
  private static final String BAD = GOOD + "CM03.failures,2015-12,,12O,\n";
  private static final String SUBMITTED =
      "/collaborations/cmpg/submissions/01JABCDEFGHJKMNPQRSTVWXYZ1";
  private static final String CHECKED =
      "/collaborations/cmpg/submissions/01JABCDEFGHJKMNPQRSTVWXYZ4";
  private static final String REPORT = "/collaborations/cmpg/reports/2015-16-Q3";

  private final FakeRegion region = FakeRegion.start(Text.PLAIN);
  private final Browser analyst = new Browser(region, Person.ANALYST);
  private final Browser approver = new Browser(region, Person.APPROVER);
  private final Browser author = new Browser(region, Person.AUTHOR);
  private final Browser officer = new Browser(region, Person.OFFICER);

  @AfterEach
  void stop() {
    region.close();
  }

  @Test
  void uploadsAndSubmitsFigures() {
    Page form = analyst.get("/submissions/new");
    Page sent = analyst.upload(form, "/submissions/new", forCmpg(), "q3.csv", GOOD);

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.path()).startsWith("/collaborations/cmpg/submissions/");
    assertThat(sent.document().select(".govuk-notification-banner").text()).contains("Submitted.");
    assertThat(state(sent)).isEqualTo("To sign off");
  }

  @Test
  void namesEachBadRowAndLeadsToIt() {
    Page form = analyst.get("/submissions/new");
    Page refused = analyst.upload(form, "/submissions/new", forCmpg(), "q3.csv", BAD);

    assertThat(refused.errors())
        .containsExactly(
            "Row 3, column value: '12O' is not a number: it has the letter O in place of a zero.");
    String target = refused.document().select(".govuk-error-summary__list a").attr("href");
    assertThat(refused.document().select(target + ".app-cell--error").text()).contains("12O");
    assertThat(refused.document().select("#findings-caption").parents().select("tbody").text())
        .contains("Write 120.");
  }

  @Test
  void onlyChecksWithoutKeepingAnything() {
    Page form = analyst.get("/submissions/new");
    Page checked = analyst.upload(form, "/submissions/new", CHECK, "q3.csv", BAD);

    assertThat(checked.path()).isEqualTo("/submissions/new");
    assertThat(checked.document().text()).contains("Only checked: nothing was kept.");
    assertThat(checked.errors()).hasSize(1);
  }

  @Test
  void aFileThatWouldBeRefusedIsNotAddedUp() {
    Page form = analyst.get("/submissions/new");
    Page bad = analyst.upload(form, "/submissions/new", CHECK, "q3.csv", BAD);
    Page good = analyst.upload(form, "/submissions/new", CHECK, "q3.csv", GOOD);

    assertThat(bad.document().select("#changes-caption")).isEmpty();
    assertThat(bad.document().select("main .app-actions").text())
        .contains("Upload the mended file");
    assertThat(good.document().select("#changes-caption")).hasSize(1);
    assertThat(good.document().select("main .app-actions").text())
        .isEqualTo("Upload it to submit it");
  }

  @Test
  void rowsOfAFormThatWereNotFilledInAreLeftOutOfItsPreview() {
    String file =
        """
        measure,period,breakdown,value,note,title,unit,last quarter,guidance
        CM05,2015-10,,,,Vehicles seized,number,,Optional.
        CM05,2015-11,,400,,Vehicles seized,number,,Optional.
        """;
    Page checked =
        analyst.upload(analyst.get("/submissions/new"), "/submissions/new", CHECK, "q3.csv", file);

    assertThat(checked.document().select("table:has(#preview-caption) thead th").eachText())
        .containsExactly("Row", "measure", "period", "breakdown", "value", "note");
    assertThat(checked.document().select("table:has(#preview-caption) tbody th").eachText())
        .containsExactly("Row 3");
    assertThat(checked.document().select("#preview-caption").text())
        .isEqualTo("The rows as they were sent; 1 without value and note are left out");
  }

  @Test
  void oneReasonMayStandForEveryFigureThatIsUnusual() {
    Page unexplained = analyst.get(CHECKED);
    assertThat(unexplained.document().select(".govuk-notification-banner").text())
        .isEqualTo("Not submitted yet Before you can submit, explain 2 warnings.");
    Page missing = analyst.submit(unexplained, CHECKED + "/explain", Map.of());
    assertThat(missing.errors())
        .containsExactly(
            "Row 4, column value: say why the figure is as it is",
            "Row 5, column value: say why the figure is as it is");

    Page explained =
        analyst.submit(
            missing,
            CHECKED + "/explain",
            Map.of("together", "A campaign ran.", "explanation-2", "Counted twice before."));

    assertThat(explained.document().select(".govuk-notification-banner").text())
        .isEqualTo("Done The explanations were kept. Submit the figures next.");
    assertThat(explained.document().select("table:has(#findings-caption) tbody").text())
        .contains("Explained: A campaign ran.", "Explained: Counted twice before.");
  }

  @Test
  void saysWhatIsMissingInAFormAndKeepsWhatIsThere() {
    Page form = analyst.get("/submissions/new");
    Page again = analyst.upload(form, "/submissions/new", Map.of("quarter", "2015-16-Q3"), "", "");

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.document().title()).startsWith("Error: ");
    assertThat(again.errors()).containsExactly("Choose whom the figures are for", "Choose a file");
    assertThat(again.document().select("#quarter option[selected]").val()).isEqualTo("2015-16-Q3");
  }

  @Test
  void passesOnWhyFiguresAreSentAgain() {
    Map<String, String> again = new HashMap<>(forCmpg());
    again.put("reason", "A late return from one division.");
    Page sent =
        analyst.upload(analyst.get("/submissions/new"), "/submissions/new", again, "q3.csv", GOOD);

    assertThat(sent.document().select(".govuk-inset-text").text())
        .contains("A late return from one division.");
  }

  @Test
  void takesAFileAsTheScriptSendsItAndPassesOnWhatStandsInTheHeader() {
    Page sent =
        analyst.stream(
            analyst.get("/submissions/new"),
            "/submissions/new/file?collaboration=cmpg&quarter=2015-16-Q3&action=submit"
                + "&filename=q3.csv&upload=u1",
            GOOD,
            "L%C3%A4te%20%26%20more");

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.path()).startsWith("/collaborations/cmpg/submissions/");
    assertThat(sent.document().select(".govuk-inset-text").text()).contains("L\u00e4te & more");
  }

  @Test
  void declaresThatThereIsNothingToReport() {
    Page form = analyst.get("/submissions/nil?collaboration=cmpg&quarter=2015-16-Q3");
    Page asked = analyst.submit(form, "/submissions/nil", Map.of("statement", " "));
    assertThat(asked.status()).isEqualTo(400);
    assertThat(asked.errors()).containsExactly("Say that there is nothing to report, and of what");

    Page declared =
        analyst.submit(asked, "/submissions/nil", Map.of("statement", "No vehicle was seized."));
    assertThat(declared.path()).startsWith("/collaborations/cmpg/submissions/");
    assertThat(declared.document().select(".govuk-notification-banner").text())
        .contains("Submitted.");
    assertThat(declared.document().text()).contains("No vehicle was seized.");
  }

  @Test
  void aQuestionThatCannotBeReadIsAskedAgainFieldByField() {
    Page wrong =
        new Browser(region, Person.COMMISSIONER)
            .get("/collaborations/cmpg/what-if?force=west-mercia&date=April&year=2016&cost=lots");

    assertThat(wrong.document().title()).startsWith("Error: ");
    assertThat(wrong.document().select(".govuk-error-summary__list a").eachAttr("href"))
        .containsExactly("#date", "#year", "#cost");
    assertThat(wrong.document().select("#date").attr("aria-describedby"))
        .isEqualTo("date-hint date-error");
    assertThat(wrong.document().select("#cost").val()).isEqualTo("lots");
  }

  @Test
  void signsOffWhatAnotherUploaded() {
    Page list = approver.get("/sign-off");
    assertThat(list.document().select("main h2 a").eachAttr("href")).contains(SUBMITTED);

    Page submission = approver.get(SUBMITTED);
    assertThat(submission.document().select("#changes-caption")).hasSize(1);
    Page signed = approver.submit(submission, "/sign-off", Map.of());

    assertThat(state(signed)).isEqualTo("Signed off");
    assertThat(signed.document().select("form[action$=/sign-off]")).isEmpty();
  }

  @Test
  void aDoubleClickMakesOneMoveAndShowsTheSamePage() {
    Page submission = approver.get(SUBMITTED);
    Page once = approver.submit(submission, "/sign-off", Map.of());
    Page twice = approver.submit(submission, "/sign-off", Map.of());

    assertThat(twice.status()).isEqualTo(200);
    assertThat(twice.path()).isEqualTo(once.path());
    assertThat(twice.errors()).isEmpty();
  }

  @Test
  void everyFormThatMovesASubmissionCarriesAKeyOfItsOwn() {
    for (String path : List.of(SUBMITTED, "/submissions/new", "/submissions/nil")) {
      for (Browser person : List.of(analyst, approver)) {
        for (Element form : person.get(path).document().select("main form[method=post]")) {
          assertThat(form.select("input[name=once]").eachAttr("value"))
              .singleElement()
              .asString()
              .hasSize(36);
        }
      }
    }
  }

  @Test
  void returnsWithAReasonAndNotWithout() {
    Page submission = approver.get(SUBMITTED);
    Page asked = approver.submit(submission, "/return", Map.of("reason", " "));
    assertThat(asked.status()).isEqualTo(400);
    assertThat(asked.errors())
        .containsExactly("Say why you return it, so that the supplier knows what to mend");

    Page returned = approver.submit(asked, "/return", Map.of("reason", "A week is missing"));
    assertThat(returned.document().select(".govuk-inset-text").text())
        .contains("A week is missing");
  }

  @Test
  void offersTheSupplierNoSignature() {
    assertThat(analyst.get(SUBMITTED).document().select("form[action$=/sign-off]")).isEmpty();
    assertThat(analyst.get(SUBMITTED).document().select("form[action$=/withdraw]")).hasSize(1);
  }

  @Test
  void refusesAFormThatNobodyFilledIn() {
    analyst.get("/submissions");
    Page forged = analyst.forge(SUBMITTED + "/withdraw");

    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.heading()).isEqualTo("You cannot do this");
    assertThat(state(analyst.get(SUBMITTED))).isEqualTo("To sign off");
  }

  @Test
  void writesLooksAndPublishes() {
    Page desk = author.get(REPORT + "/edit");
    Page preview =
        author.submit(
            desk, "/edit", Map.of("summary", "It **rose**.\r\n\r\n<b>x</b>", "then", "preview"));
    assertThat(preview.path()).isEqualTo(REPORT + "/preview");

    Page asked = author.submit(preview, "/publish", Map.of());
    assertThat(asked.errors()).containsExactly("Confirm that the report is ready to publish");

    Page published = author.submit(asked, "/publish", Map.of("confirm", "yes"));
    assertThat(published.path()).startsWith(REPORT + "?done=published");
    assertThat(published.document().select(".govuk-notification-banner").text())
        .contains("Published as version");
  }

  @Test
  void submitsForASecondPersonWhoPublishesOrReturns() {
    Page preview = author.get(REPORT + "/preview");
    Page unexplained = author.submit(preview, "/submit", Map.of());
    assertThat(unexplained.status()).isEqualTo(400);
    Page submitted = author.submit(preview, "/submit", Map.of("note", "A late figure."));
    assertThat(submitted.path()).startsWith(REPORT + "/preview?done=submitted");
    assertThat(submitted.document().select("#publish").text())
        .contains("Waiting for a second person")
        .contains("submitted it");

    Page silent = author.submit(submitted, "/return", Map.of());
    assertThat(silent.errors()).containsExactly("Say why you return it");
    Page returned = author.submit(submitted, "/return", Map.of("reason", "Say why it rose."));
    assertThat(returned.document().select("#publish").text()).contains("Returned to its author");
  }

  @Test
  void aDayThatIsNoneIsSaidAtItsFieldsAndNothingIsLost() {
    Page form = author.get(REPORT + "/edit");
    Page wrong =
        author.submit(
            form,
            REPORT + "/edit",
            Map.of(
                "summary", "Typed.", "board-day", "31", "board-month", "2", "board-year", "2016"));

    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.errors()).containsExactly("Enter a real date, like 31 3 2015");
    assertThat(wrong.document().select(".govuk-error-summary__list a").attr("href"))
        .isEqualTo("#board-day");
    assertThat(wrong.document().select("#board-month").val()).isEqualTo("2");
    assertThat(wrong.document().select("#summary").text()).isEqualTo("Typed.");
  }

  @Test
  void aPreviewSaysWhichVersionIsPublishedAlready() {
    Page preview = author.get(REPORT + "/preview");

    assertThat(preview.document().select("main").text())
        .contains("This is a preview of version 3, as it would be published now.")
        .doesNotContain("Nothing is published yet");
    assertThat(preview.document().select("main a[href=" + REPORT + "]").text())
        .isEqualTo("Read version 2, which is published");
    assertThat(author.get("/").document().select("main").text())
        .contains("Version 2 is published.", "figures due 25 January 2016");
  }

  @Test
  void whatWasNeverSubmittedStandsOnTheFirstPage() {
    assertThat(analyst.get("/").document().select("section:has(#unsubmitted-heading)").text())
        .startsWith("Not submitted yet");
  }

  @Test
  void previewsWithoutSavingAndNamesWhatToMend() {
    Page desk = author.get(REPORT + "/edit");
    Page shown =
        author.submit(desk, "/edit", Map.of("summary", "**Bold** {{CM99}}", "then", "check"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.document().select("[data-writing=summary] [data-preview] strong").text())
        .isEqualTo("Bold");
    assertThat(shown.document().select("#summary-findings").text())
        .contains("To mend, line 1, column 1")
        .contains("'CM99' is no measure");
    assertThat(shown.document().select("#summary").val()).isEqualTo("**Bold** {{CM99}}");
    Page figures = author.get(REPORT + "/edit/figures?words=west");
    assertThat(figures.document().select("code").text()).isEqualTo("{{CM03|west-mercia}}");
  }

  @Test
  void tellsAnAuthorThatSomebodyElseWroteMeanwhileAndKeepsTheText() {
    Page desk = author.get(REPORT + "/edit");
    Page stale = author.submit(desk, "/edit", Map.of("etag", "old", "summary", "My words"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.errors().getFirst()).startsWith("Somebody else has saved this commentary");
    assertThat(stale.document().select("#summary").val()).isEqualTo("My words");
  }

  @Test
  void opensCompilesAndCirculatesAPack() {
    Page form = officer.get("/packs/new");
    assertThat(form.document().select("#quarter option[value=2015-16-Q3]").text())
        .contains(": published by ");
    Page wrong = officer.submit(form, "/packs/new", Map.of("meeting-day", "31"));
    assertThat(wrong.errors())
        .containsExactly("Choose the quarter of the pack", "Enter a real date, like 31 3 2015");

    Page opened =
        officer.submit(form, "/packs/new", Map.of("quarter", "2015-16-Q3", "summary", "First."));
    Page compiled = officer.submit(opened, "/compile", Map.of());
    assertThat(compiled.document().select("article.paper")).hasSize(1);
    assertThat(compiled.document().select("a[href$=.docx], a[href$=.pdf], a[href$=.ods]"))
        .hasSize(3);

    Page unsure = officer.submit(compiled, "/circulate", Map.of());
    assertThat(unsure.status()).isEqualTo(400);
    Page circulated = officer.submit(compiled, "/circulate", Map.of("confirm", "yes"));
    assertThat(circulated.document().select("form[action*=/compile], form[action*=/circulate]"))
        .isEmpty();

    Page published = officer.submit(circulated, "/publish", Map.of("words", "Quiet."));
    assertThat(published.document().select("a[href^=/public/packs/]")).hasSize(1);
    assertThat(officer.submit(published, "/revise", Map.of()).errors())
        .containsExactly("Say why the pack is opened again");
    Page revised = officer.submit(published, "/revise", Map.of("reason", "The title was wrong."));
    assertThat(revised.document().text())
        .contains("The title was other.", "Disagrees", "Breath tests: 2,854.", "{{CM03}}");
    assertThat(revised.document().select("#typed")).hasSize(1);
  }

  @Test
  void asksForRemindersAndGetsAnAddressOfTheCalendarOnce() {
    Page diary = officer.get("/diary");
    assertThat(diary.document().text()).contains("Write to the Home Office", "Overdue");

    Page saved = officer.submit(diary, "/reminders", Map.of("email", "someone@office.example"));
    assertThat(saved.document().text()).contains("Follow the link");
    assertThat(saved.document().select("#email").val()).isEqualTo("someone@office.example");
    Page given = officer.submit(saved, "/diary/calendarLinks", Map.of("title", "Mine"));
    assertThat(given.document().select("code").text())
        .endsWith("/api/v1/public/calendars/s3cret.ics");
    assertThat(officer.get("/diary").document().select("code")).isEmpty();

    Page link = officer.get("/public/reminders/s3cret");
    assertThat(link.heading()).isEqualTo("Stop these mails");
    assertThat(officer.submit(link, "/public/reminders/s3cret", Map.of()).document().text())
        .contains("You will get no more reminders");
  }

  @Test
  void whoWritesInAPackAfterSomebodyElseSeesBothAndMaySaveAgain() {
    String path = "/packs/01JPACKCOMPILED00000000000";
    Page stale =
        officer.submit(
            officer.get(path), path + "/edit", Map.of("etag", "v0", "themes", "My own words."));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.document().select("#conflicts-caption").text())
        .isEqualTo("What it says now, and what you typed");
    assertThat(stale.document().select("table:has(#conflicts-caption)").text())
        .contains("Cross-cutting themes", "What runs across them.", "My own words.");
    assertThat(stale.document().select("#themes").text()).isEqualTo("My own words.");
    assertThat(officer.submit(stale, path + "/edit", Map.of()).document().text())
        .contains("Saved.");
  }

  @Test
  void anOlderVersionOfAPackIsAPageThatLeadsToTheNewest() {
    Browser office = new Browser(region, Person.COMMISSIONER);
    String path = "/packs/01JPACKCIRCULATED000000000";
    assertThat(office.get(path).document().select("a[href$=/versions/1]").text())
        .startsWith("Version 1, circulated 20 February 2016");

    Page old = office.get(path + "/versions/1");

    assertThat(old.heading()).isEqualTo("Cross-force pack, version 1");
    assertThat(old.document().select(".govuk-inset-text").text())
        .contains("You are reading version 1", "Read version 2, the newest");
    assertThat(old.document().select("a[href$='.pdf?version=1']")).hasSize(1);
    assertThat(old.document().select("article.paper")).hasSize(1);
    assertThat(office.get(path + "/versions/7").status()).isEqualTo(404);
  }

  @Test
  void aReportThatIsPutAtAnothersPlaceTakesIt() {
    String path = "/packs/01JPACKCOMPILED00000000000";
    Page form = officer.get(path);
    List<String> usual = form.document().select("input[name^=place-]").eachAttr("name");

    Page saved = officer.submit(form, path + "/edit", Map.of(usual.getLast(), "1"));

    List<String> now = saved.document().select("input[name^=place-]").eachAttr("name");
    assertThat(now.getFirst()).isEqualTo(usual.getLast());
    assertThat(now.subList(1, now.size())).isEqualTo(usual.subList(0, usual.size() - 1));
  }

  @Test
  void anOfficeIsToldByEmailWhenAReportIsPublishedAndEndsIt() {
    Browser office = new Browser(region, Person.COMMISSIONER);
    Page page =
        office.get(office.get("/reports").document().select("a[href*=by-email]").attr("href"));
    assertThat(page.heading()).isEqualTo("E-mail me when a report is published");
    assertThat(page.document().text()).doesNotContain("Terrorism");
    assertThat(page.document().select("input[name=report]")).hasSize(3);

    Page refused = office.submit(page, "/reports-by-email", Map.of("email", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.document().title()).startsWith("Error: ");

    Page saved =
        office.submit(
            office.get("/reports-by-email?collaboration=cmpg"),
            "/reports-by-email",
            Map.of("email", "someone@office.example"));
    assertThat(saved.document().text()).contains("Follow the link that is sent");
    assertThat(saved.document().select("input[name=report][checked]").eachAttr("value"))
        .containsExactly("cmpg");

    Page ended = office.submit(saved, "/reports-by-email/end", Map.of());
    assertThat(ended.document().text()).contains("Ended.");
    assertThat(ended.document().select("form[action$=end]")).isEmpty();
  }

  @Test
  void plansASeriesFromTheBoardsPage() {
    Page form = officer.get("/boards/01JRECORD00000000000000000/series");
    assertThat(officer.submit(form, "/series", Map.of("first", "soon")).errors())
        .containsExactly("Enter the first day, like 16/2/2027");
    assertThat(
            officer
                .submit(form, "/series", Map.of("first", "16/2/2016", "count", "4"))
                .document()
                .select(".govuk-notification-banner")
                .text())
        .contains("1 meeting planned. The board had one already on 16 February 2016.");
  }

  private static String state(Page submission) {
    return submission.document().select("main .govuk-body-l .govuk-tag").text();
  }

  private static Map<String, String> forCmpg() {
    return Map.of("collaboration", "cmpg", "quarter", "2015-16-Q3", "action", "submit");
  }
}
