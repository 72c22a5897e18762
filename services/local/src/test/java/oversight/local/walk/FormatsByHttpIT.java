package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** Every format through the front door, as a body and in a form; and an upload being watched. */
@ExtendWith(PlatformUnderTest.class)
class FormatsByHttpIT {
  private static final String FORCE = "staffordshire";
  private static final String UPLOAD =
      "/collaborations/cmpg/submissions?force=" + FORCE + "&quarter=2013-14-Q4";
  private static final String FIGURE = "measure;period;value\nCM05;2014-01;%s\n";

  /** Never closed: closing waits for what is under way, which a failure would leave so. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final RunningPlatform platform;

  FormatsByHttpIT(RunningPlatform platform) {
    this.platform = platform;
  }

  private Api.Answer send(String query, String contentType, byte[] file) {
    return Api.as(platform, "systems." + FORCE)
        .send(
            "POST", UPLOAD + query, BodyPublishers.ofByteArray(file), "Content-Type", contentType);
  }

  private void isTakenAndComesBack(Api.Answer taken, byte[] file, String contentType) {
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    JsonNode submission = taken.json().path("submission");
    assertThat(submission.path("state").asString()).isEqualTo("CHECKED");
    assertThat(submission.path("rows").asInt()).isEqualTo(1);
    Api.Answer original =
        Api.as(platform, "analyst." + FORCE)
            .get("/" + submission.path("name").asString() + "/original");
    assertThat(original.bytes()).isEqualTo(file);
    assertThat(original.contentType()).startsWith(contentType);
  }

  private static byte[] form(String contentType, String filename, byte[] file) throws Exception {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.write(
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: %s\r
        \r
        """
            .formatted(filename, contentType)
            .getBytes(StandardCharsets.UTF_8));
    form.write(file);
    form.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }

  @Test
  void anExcelWorkbookIsTakenAsABodyAndInAForm() throws Exception {
    byte[] body = Workbook.xlsx(FIGURE.formatted("41"));
    isTakenAndComesBack(send("", Workbook.XLSX, body), body, Workbook.XLSX);
    byte[] inForm = Workbook.xlsx(FIGURE.formatted("42"));
    isTakenAndComesBack(
        send("", "multipart/form-data; boundary=b", form(Workbook.XLSX, "q4.xlsx", inForm)),
        inForm,
        Workbook.XLSX);
  }

  @Test
  void anOpenDocumentIsTakenAsABodyAndInAForm() throws Exception {
    byte[] body = Workbook.ods(FIGURE.formatted("43"));
    isTakenAndComesBack(send("", Workbook.ODS, body), body, Workbook.ODS);
    byte[] inForm = Workbook.ods(FIGURE.formatted("44"));
    isTakenAndComesBack(
        send("", "multipart/form-data; boundary=b", form(Workbook.ODS, "q4.ods", inForm)),
        inForm,
        Workbook.ODS);
  }

  @Test
  void aCsvInTheCharactersOfWindowsIsTakenAndThatIsSaid() {
    byte[] file =
        "measure,period,value,note\nCM05,2014-01,45,caf\u00e9\n"
            .getBytes(Charset.forName("windows-1252"));
    Api.Answer taken = send("", "text/csv; charset=windows-1252", file);
    isTakenAndComesBack(taken, file, "text/csv");
    assertThat(taken.text()).contains("ENCODING_READ_AS");
  }

  @Test
  void whatTheBytesAreCountsAndNotWhatTheyAreSaidToBe() {
    Api.Answer other = send("&dryRun=true", "text/csv", Workbook.ods(FIGURE.formatted("46")));
    assertThat(other.status()).as(other.text()).isEqualTo(200);
    assertThat(other.text()).contains("FORMAT_NOT_AS_DECLARED");
    Api.Answer none =
        send("&dryRun=true", Workbook.XLSX, "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertThat(none.status()).isEqualTo(415);
    assertThat(none.json().path("reason").asString()).isEqualTo("FORMAT_UNKNOWN");
    assertThat(none.json().path("detail").asString()).contains("a PDF");
  }

  @Test
  void theFormGivenOutIsTakenBackAndAnothersIsRefused() {
    Api.Answer own =
        Api.as(platform, "analyst." + FORCE)
            .get("/collaborations/cmpg/returns/2013-14-Q4/template.xlsx");
    assertThat(send("&dryRun=true", Workbook.XLSX, own.bytes()).text())
        .contains("NO_ROWS")
        .doesNotContain("TEMPLATE_");
    Api.Answer others =
        Api.as(platform, "analyst.west-mercia")
            .get("/collaborations/cmpg/returns/2013-14-Q4/template.ods");
    assertThat(send("&dryRun=true", Workbook.ODS, others.bytes()).text())
        .contains("TEMPLATE_OF_ANOTHER_SUPPLIER");
  }

  @Test
  void aFirstFindingComesThroughTheDoorWhileTheFileIsStillBeingSent() throws Exception {
    String token = platform.token("systems." + FORCE);
    StringBuilder first = new StringBuilder("measure,period,breakdown,value\nCM05,2014-01,,12O\n");
    for (int row = 0; row < 400; row++) {
      first.append("CM05,2014-02,reason=r-").append(row).append(",1\n");
    }
    HttpURLConnection upload =
        (HttpURLConnection)
            URI.create(
                    platform.publicUrl() + "/api/v1" + UPLOAD + "&dryRun=true&uploadId=watched-1")
                .toURL()
                .openConnection();
    upload.setRequestMethod("POST");
    upload.setDoOutput(true);
    upload.setChunkedStreamingMode(4096);
    upload.setReadTimeout(60_000);
    upload.setRequestProperty("Authorization", "Bearer " + token);
    upload.setRequestProperty("Content-Type", "text/csv");
    OutputStream sender = upload.getOutputStream();
    try {
      sender.write(first.toString().getBytes(StandardCharsets.UTF_8));
      sender.flush();
      HttpResponse<InputStream> events =
          CLIENT.send(
              request("/collaborations/cmpg/uploads/watched-1/progress", token).build(),
              BodyHandlers.ofInputStream());
      assertThat(events.statusCode()).isEqualTo(200);
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
        String found = lines.readLine();
        while (found != null && !found.contains("VALUE_NOT_A_NUMBER")) {
          found = lines.readLine();
        }
        // The rest is still to come.
        assertThat(found).startsWith("data: ").contains("\"stage\":\"RECEIVING\"");
        sender.close();
        assertThat(upload.getResponseCode()).isEqualTo(422);
        assertThat(lines.lines().filter(line -> line.startsWith("event: ")).toList())
            .last()
            .isEqualTo("event: end");
      }
    } finally {
      upload.disconnect();
    }
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(platform.publicUrl() + "/api/v1" + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token);
  }
}
