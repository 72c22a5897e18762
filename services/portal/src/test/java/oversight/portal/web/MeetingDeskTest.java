package oversight.portal.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oversight.governance.v1.Meeting;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.FakeRegister;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;
import oversight.portal.web.meeting.Hours;

/** What an officer does with a meeting, a page each. */
class MeetingDeskTest {
  private static final String MEETING = "/meetings/" + FakeRegister.ID;

  private final FakeRegion region = FakeRegion.start(Text.PLAIN);
  private final Browser officer = new Browser(region, Person.OFFICER);

  @AfterEach
  void stop() {
    region.close();
  }

  @Test
  void everySeatOfTheBoardIsThereToBeAnsweredFor() {
    Page form = officer.get(MEETING + "/attendance");
    assertThat(form.document().select("select[name^=seat-]")).isNotEmpty();

    Page wrong =
        officer.submit(
            form,
            MEETING + "/attendance",
            Map.of("seat-0-presence", "SUBSTITUTED", "seat-0-substitute", " "));
    assertThat(wrong.errors()).singleElement().asString().startsWith("Say which post came instead");

    officer.submit(
        form,
        MEETING + "/attendance",
        Map.of("seat-0-presence", "APOLOGIES", "seat-0-substitute", ""));
    assertThat(kept().getAttendance(0).getPresence()).isEqualTo(Meeting.Presence.APOLOGIES);
  }

  @Test
  void whoMinutesAfterSomebodyElseSeesBothAndLosesNothing() {
    Page form = officer.get(MEETING + "/minutes");

    Page stale =
        officer.submit(form, MEETING + "/minutes", Map.of("etag", "v2", "minutes", "My words."));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.document().select("#conflicts-caption").text())
        .isEqualTo("What it says now, and what you typed");
    assertThat(stale.document().select("#minutes").text()).isEqualTo("My words.");
    officer.submit(stale, MEETING + "/minutes", Map.of());
    assertThat(kept().getMinutes()).isEqualTo("My words.");
  }

  @Test
  void aMinuteStaysWithItsItemWhereverTheItemHasMovedMeanwhile() {
    Page minutes = officer.get(MEETING + "/minutes");
    String first = kept().getItems(0).getTitle();
    String added = "item-" + (kept().getItemsCount() + 1);
    officer.submit(
        officer.get(MEETING + "/agenda"),
        MEETING + "/agenda",
        Map.of(added + "-title", "Put before", added + "-purpose", "NOTE", added + "-place", "1"));
    assertThat(kept().getItems(0).getTitle()).isEqualTo("Put before");

    Page stale =
        officer.submit(minutes, MEETING + "/minutes", Map.of("etag", "v2", "item-1", "Noted."));
    officer.submit(stale, MEETING + "/minutes", Map.of());

    assertThat(kept().getItems(0).getMinute()).isEmpty();
    assertThat(kept().getItems(1).getTitle()).isEqualTo(first);
    assertThat(kept().getItems(1).getMinute()).isEqualTo("Noted.");
  }

  @Test
  void aPaperIsAddedToAnItemAndIssued() {
    Page form = officer.get(MEETING + "/papers");
    assertThat(officer.submit(form, MEETING + "/papers", Map.of("author", "cmpg")).errors())
        .containsExactly("Say what the paper is called");

    int before = kept().getItems(0).getPapersCount();
    officer.submit(
        form,
        MEETING + "/papers",
        Map.of(
            "item",
            String.valueOf(kept().getItems(0).getNumber()),
            "title",
            "Options",
            "document",
            "packs/01JPACKCIRCULATED000000000",
            "issued",
            "yes"));

    assertThat(kept().getItems(0).getPapersCount()).isEqualTo(before + 1);
    assertThat(kept().getItems(0).getPapers(before).getTitle()).isEqualTo("Options");
    assertThat(kept().getItems(0).getPapers(before).getIssued()).isTrue();
  }

  @Test
  void whoWritesTheAgendaAfterSomebodyElseSavesBothInOneMorePress() {
    Page form = officer.get(MEETING + "/agenda");
    String added = "item-" + (kept().getItemsCount() + 1);
    int before = kept().getItemsCount();
    officer.submit(
        form,
        MEETING + "/agenda",
        Map.of(
            added + "-title", "Theirs", added + "-purpose", "NOTE", "item-1-presenter", "Chair"));

    Page stale =
        officer.submit(
            form,
            MEETING + "/agenda",
            Map.of("etag", "v2", added + "-title", "Mine", added + "-purpose", "DECIDE"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.errors())
        .singleElement()
        .asString()
        .startsWith("Somebody changed the meeting");
    assertThat(stale.document().select("#conflicts-caption ~ tbody").text())
        .contains("Theirs", "Mine");
    officer.submit(stale, MEETING + "/agenda", Map.of());
    assertThat(kept().getItemsList())
        .extracting(Meeting.AgendaItem::getTitle)
        .hasSize(before + 2)
        .contains("Theirs", "Mine");
    assertThat(kept().getItems(0).getPresenter()).isEqualTo("Chair");
  }

  @Test
  void aMeetingIsPutIntoTheCalendarByItsBoardAndDay() {
    Page form = officer.get("/meetings/new");

    assertThat(
            officer
                .submit(form, "/meetings/new", Map.of("date", "31/2/2027", "end", "soon"))
                .errors())
        .containsExactly(
            "Choose the board that meets", "Enter a real date, like 16/2/2027", Hours.WRONG);
    assertThat(form.document().select("input, select, textarea").size()).isLessThan(12);
  }

  @Test
  void aMeetingIsMovedWithoutTouchingItsAgenda() {
    Page form = officer.get(MEETING + "/details");
    int items = kept().getItemsCount();

    officer.submit(
        form,
        MEETING + "/details",
        Map.of("date", "16 March 2027", "start", "9.30am", "end", "12:00", "place", "Worcester"));

    assertThat(kept().getDate()).isEqualTo("2027-03-16");
    assertThat(kept().getStartTime()).isEqualTo("09:30");
    assertThat(kept().getPlace()).isEqualTo("Worcester");
    assertThat(kept().getItemsCount()).isEqualTo(items);
  }

  @Test
  void anAgendaIsWrittenInItsOrderAndNothingIsPrivateWithoutAReason() {
    Page form = officer.get(MEETING + "/agenda");
    int before = kept().getItemsCount();
    String added = "item-" + (before + 1);

    assertThat(
            officer
                .submit(
                    form,
                    MEETING + "/agenda",
                    Map.of(added + "-title", "Kit", added + "-private", "yes"))
                .errors())
        .containsExactly(
            "Say why ‘Kit’ is in Part 2",
            "Choose whether the board decides, discusses or notes ‘Kit’");

    officer.submit(
        form,
        MEETING + "/agenda",
        Map.of(
            added + "-title",
            "Kit",
            added + "-purpose",
            "DECIDE",
            added + "-place",
            "0",
            added + "-private",
            "yes",
            added + "-reason",
            "Would show tactics"));
    assertThat(kept().getItemsCount()).isEqualTo(before + 1);
    assertThat(kept().getItems(0).getTitle()).isEqualTo("Kit");
    assertThat(kept().getItems(0).getPart()).isEqualTo(Meeting.Part.PART_2);
    assertThat(kept().getItems(1).getPapersCount()).isPositive();
  }

  @Test
  void whoMayNotChangeAMeetingHasNoSuchPages() {
    Browser stranger = new Browser(region, Person.ANALYST);
    assertThat(stranger.get("/work").status()).isEqualTo(404);
  }

  private Meeting kept() {
    return (Meeting) requireNonNull(region.register("meetings").kept(FakeRegister.ID));
  }
}
