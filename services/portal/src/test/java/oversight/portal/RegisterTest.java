package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.web.fake.FakeRegister;
import tools.jackson.databind.JsonNode;

/** The registers over HTTP, whichever register it is. */
class RegisterTest extends PortalTest {
  static java.util.stream.Stream<String> collections() {
    return RegisterModels.all().stream().map(RegisterModel::collection);
  }

  @ParameterizedTest
  @MethodSource("collections")
  void isListedFetchedMovedAndRemembered(String collection) {
    String list = "/api/v1/" + collection;
    String record = list + "/" + FakeRegister.ID;

    assertThat(json(get(list)).get(collection).get(0).get("name").asString())
        .isEqualTo(collection + "/" + FakeRegister.ID);
    HttpResponse<String> got = get(record);
    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(header(got, "ETag")).isEqualTo("\"v3\"");
    assertThat(post(record + ":withdraw").statusCode()).isEqualTo(200);
    JsonNode history = json(get(record + "/history"));
    assertThat(history.at("/versions/0/change/verb").asString()).isEqualTo("update");
    assertThat(get(list + "/01JABSENT00000000000000000").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("collections")
  void csvCannotBecomeAFormula(String collection) {
    HttpResponse<String> csv = get("/api/v1/" + collection, "Accept", "text/csv");

    assertThat(header(csv, "Content-Type")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("name,state,version,updateTime,title").contains("'=Title");
    assertThat(csv.body()).doesNotContain(",=Title").doesNotContain("\"=Title");
  }

  @Test
  void aListIsToBeHadAsAWorkbook() {
    HttpResponse<String> ods =
        get("/api/v1/boards", "Accept", "application/vnd.oasis.opendocument.spreadsheet");

    assertThat(ods.statusCode()).isEqualTo(200);
    assertThat(header(ods, "Content-Disposition")).contains("boards.ods");
  }

  @Test
  void whatIsOpenedSaysWhereItIsAndWhatIsGivenIsChanged() {
    String opened = "/api/v1/risks/" + FakeRegister.ID.replace("RECORD", "OPENED");
    HttpResponse<String> created = sendJson("POST", "/api/v1/risks", "{\"title\":\"New\"}");
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(header(created, "Location")).isEqualTo(opened);

    HttpResponse<String> changed =
        sendJson("PATCH", opened, "{\"title\":\"Another\",\"likelihood\":4}", "If-Match", "\"v3\"");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(json(changed).get("title").asString()).isEqualTo("Another");
    assertThat(sendJson("PATCH", opened, "{\"colour\":\"red\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void meetingsAndDeadlinesAreACalendar() {
    HttpResponse<String> calendar = get("/api/v1/calendar.ics");

    assertThat(header(calendar, "Content-Type")).startsWith("text/calendar");
    assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void aSecretAddressIsReadWithoutAToken() {
    HttpResponse<String> given =
        sendJson("POST", "/api/v1/calendarLinks", "{\"title\":\"My telephone\"}");
    String secret = json(given).get("secret").asString();

    HttpResponse<String> calendar = send(bare("/api/v1/public/calendars/" + secret + ".ics"));
    assertThat(given.statusCode()).isEqualTo(201);
    assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR");
    assertThat(header(calendar, "Cache-Control")).isEqualTo("no-store");
    assertThat(send(bare("/api/v1/public/calendars/guessed.ics")).statusCode()).isEqualTo(404);
    assertThat(send(bare("/api/v1/calendarLinks")).statusCode()).isEqualTo(401);
    assertThat(json(post("/api/v1/calendarLinks/01JLINK:revoke")).get("name").asString())
        .isEqualTo("calendarLinks/01JLINK");
  }

  @Test
  void remindersAreAskedForAndEnded() {
    assertThat(
            json(sendJson(
                    "PUT",
                    "/api/v1/reminders",
                    "{\"email\":\"someone@office.example\",\"digest\":true}"))
                .get("email")
                .asString())
        .isEqualTo("someone@office.example");
    assertThat(json(get("/api/v1/reminders")).at("/due/0/what").asString()).isEqualTo("Due");
    assertThat(json(sendJson("DELETE", "/api/v1/reminders", "")).get("email").asString()).isEmpty();
  }

  @Test
  void aSeriesIsPlannedAndRecordsAreSetAsPapers() {
    assertThat(
            json(sendJson(
                    "POST",
                    "/api/v1/boards/01J:planMeetings",
                    "{\"firstDate\":\"2016-02-16\",\"count\":4}"))
                .at("/keptDays/0")
                .asString())
        .isEqualTo("2016-02-16");
    assertThat(get("/api/v1/meetings/01J/agenda.pdf").body()).isEqualTo("AGENDA of meetings/01J");
    assertThat(get("/api/v1/meetings/01J/minutes.pdf").body()).isEqualTo("MINUTES of meetings/01J");
    assertThat(get("/api/v1/plans/01J/progress.pdf").body()).isEqualTo("PROGRESS of plans/01J");
  }
}
