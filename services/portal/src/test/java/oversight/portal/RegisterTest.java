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
    assertThat(calendar.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("UID:meetings-" + FakeRegister.ID + "@oversight.example")
        .endsWith("END:VCALENDAR\r\n");
  }
}
