package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.returns.v1.UploadFormat;
import oversight.returns.v1.UploadHeader;
import tools.jackson.databind.JsonNode;

class UploadTest extends PortalTest {
  private static final String SUBMISSIONS =
      "/api/v1/collaborations/cmpg/submissions?quarter=2015-16-Q3";
  private static final String CSV =
      "measure,period,breakdown,value,note\r\nCM05,2015-12,,1100,\r\n";
  private static final long MEGABYTE = 1024 * 1024;

  private HttpRequest.Builder csv(String path, String body) {
    return request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(body));
  }

  private static UploadHeader header() {
    return Objects.requireNonNull(UPSTREAM.submissions().header());
  }

  @Test
  void fileIsTakenAndItsSubmissionSaidWhere() {
    HttpResponse<String> response =
        send(
            csv(SUBMISSIONS + "&force=west-mercia&submit=true", CSV)
                .header("Idempotency-Key", "\"once\"")
                .header("Content-Disposition", "attachment; filename=\"C:\\\\x\\\\q3.csv\""));

    assertThat(response.statusCode()).isEqualTo(201);
    JsonNode submission = json(response).get("submission");
    assertThat(header(response, "Location"))
        .isEqualTo("/api/v1/" + submission.get("name").asString());
    assertThat(submission.get("state").asString()).isEqualTo("CHECKED");
    assertThat(submission.get("errors").asInt()).isZero();
    assertThat(submission.get("sizeBytes").asString()).isEqualTo(String.valueOf(CSV.length()));
    assertThat(json(response).get("totalFindings").asInt()).isZero();
    assertThat(header())
        .isEqualTo(
            UploadHeader.newBuilder()
                .setForce("west-mercia")
                .setQuarter("2015-16-Q3")
                .setFormat(UploadFormat.UPLOAD_FORMAT_CSV)
                .setFilename("q3.csv")
                .setIdempotencyKey("once")
                .setSubmit(true)
                .build());
    assertThat(get(header(response, "Location")).statusCode()).isEqualTo(200);
  }

  @Test
  void originalComesBackByteForByteAsAttachment() {
    String where = header(send(csv(SUBMISSIONS, CSV)), "Location");

    HttpResponse<String> original = get(where + "/original");

    assertThat(original.body()).isEqualTo(CSV);
    assertThat(header(original, "Content-Type")).startsWith("text/csv");
    assertThat(header(original, "Content-Disposition"))
        .startsWith("attachment")
        .contains("filename*=UTF-8''figures%20%C2%A3.csv");
  }

  @Test
  void originalThatFailsAtOnceIsProblemAndNoFile() {
    String where = header(send(csv(SUBMISSIONS, "half")), "Location");

    HttpResponse<String> original = get(where + "/original");

    assertThat(original.statusCode()).isEqualTo(503);
    assertThat(header(original, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(original, "Content-Disposition")).isEmpty();
  }

  @Test
  void refusedRowsAreAllNamed() {
    HttpResponse<String> response = send(csv(SUBMISSIONS, "bad"));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    JsonNode problem = json(response);
    assertThat(problem.get("reason").asString()).isEqualTo("ROWS_REFUSED");
    assertThat(problem.at("/submission/state").asString()).isEqualTo("REJECTED");
    assertThat(problem.at("/findings/0/code").asString()).isEqualTo("VALUE_NOT_A_NUMBER");
    assertThat(problem.at("/findings/0/sheet").asString()).isEmpty();
    assertThat(problem.get("totalFindings").asInt()).isEqualTo(1);
  }

  @Test
  void dryRunKeepsNothingAndSaysNowhere() {
    HttpResponse<String> good = send(csv(SUBMISSIONS + "&dryRun=true", CSV));
    HttpResponse<String> bad = send(csv(SUBMISSIONS + "&dryRun=true", "bad"));

    assertThat(good.statusCode()).isEqualTo(200);
    assertThat(header(good, "Location")).isEmpty();
    assertThat(json(good).at("/submission/dryRun").asBoolean()).isTrue();
    assertThat(bad.statusCode()).isEqualTo(422);
  }

  @Test
  void formWithOneFileIsTakenToo() {
    String form =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="q3.csv"\r
        Content-Type: application/vnd.ms-excel\r
        \r
        %s\r
        --b--\r
        """
            .formatted(CSV);

    HttpResponse<String> response =
        send(
            request(SUBMISSIONS)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(form)));

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(header().getFilename()).isEqualTo("q3.csv");
    assertThat(header().getFormat()).isEqualTo(UploadFormat.UPLOAD_FORMAT_UNSPECIFIED);
    assertThat(UPSTREAM.submissions().received()).isEqualTo(CSV.length());
  }

  @Test
  void formWithoutFileIsRefused() {
    HttpResponse<String> response =
        send(
            request(SUBMISSIONS)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    BodyPublishers.ofString(
                        """
                        --b\r
                        Content-Disposition: form-data; name="x"\r
                        \r
                        1\r
                        --b--\r
                        """)));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/field").asString()).isEqualTo("file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/x-www-form-urlencoded | text/csv
          application/json | text/csv
          text/csv; charset=shift_jis | Windows-1252
          nonsense | not a content type
          """)
  void bodyThatIsNoFileOfFiguresIsUnsupported(String type, String hint) {
    HttpResponse<String> response =
        send(request(SUBMISSIONS).header("Content-Type", type).POST(BodyPublishers.ofString(CSV)));

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(json(response).get("detail").asString()).contains(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/csv; charset=utf-8 | CSV
          text/csv; charset=windows-1252 | CSV
          text/csv; charset=iso-8859-1 | CSV
          text/csv; charset=utf-16 | CSV
          text/tab-separated-values | CSV
          application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | XLSX
          application/vnd.oasis.opendocument.spreadsheet | ODS
          application/octet-stream | UNSPECIFIED
          """)
  void bodyOfEachFormatThatIsReadIsTakenAsThat(String type, String format) {
    assertThat(
            send(request(SUBMISSIONS)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(CSV)))
                .statusCode())
        .isEqualTo(201);
    assertThat(header().getFormat().name()).isEqualTo("UPLOAD_FORMAT_" + format);
  }

  @Test
  void formMaySayThatItsFileIsAWorkbook() {
    String form =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="q3.ods"\r
        Content-Type: application/vnd.oasis.opendocument.spreadsheet\r
        \r
        PK\r
        --b--\r
        """;
    assertThat(
            send(request(SUBMISSIONS)
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofString(form)))
                .statusCode())
        .isEqualTo(201);
    assertThat(header().getFormat()).isEqualTo(UploadFormat.UPLOAD_FORMAT_ODS);
  }

  @Test
  void aParameterThatIsNoTextIsTheSendersMistake() {
    HttpResponse<String> response =
        send(
            request(SUBMISSIONS + "&filename=%ED%A0%80")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("measure\n")));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("reason").asString()).isEqualTo("INVALID_FIELD");
  }

  @Test
  void refusalInTheMiddleReachesTheSender() {
    HttpResponse<String> response =
        send(
            request(SUBMISSIONS)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("stop" + "x".repeat((int) (8 * MEGABYTE)))));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).get("reason").asString()).isEqualTo("UPLOAD_TOO_LARGE");
  }

  @Test
  void fileWaitsAtTheSenderWhileTheServiceIsBusyAndIsNeverHeldHere() throws Exception {
    long size = 64 * MEGABYTE;
    Counted file = new Counted(size);
    UPSTREAM.submissions().stall();
    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(
              request(SUBMISSIONS)
                  .header("Content-Type", "text/csv")
                  .POST(BodyPublishers.ofInputStream(() -> file))
                  .build(),
              BodyHandlers.ofString());
      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(20))
          .until(() -> file.read.get() > 0 && file.isQuiet());

      // What is under way stands in buffers of sockets and of HTTP/2 windows, not in the portal.
      assertThat(file.read.get()).isLessThan(20 * MEGABYTE);
      assertThat(answer).isNotDone();

      UPSTREAM.submissions().resume();
      assertThat(answer.get().statusCode()).isEqualTo(201);
    } finally {
      UPSTREAM.submissions().resume();
    }
    assertThat(UPSTREAM.submissions().received()).isEqualTo(size);
  }

  @Test
  void serviceIsToldWhenTheSenderHangsUp() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(
              request(SUBMISSIONS)
                  .header("Content-Type", "text/csv")
                  .POST(BodyPublishers.ofInputStream(Endless::new))
                  .build(),
              BodyHandlers.ofString());
      await().until(() -> UPSTREAM.submissions().received() > MEGABYTE);
      answer.cancel(true);
      client.shutdownNow();
    }

    await().until(() -> UPSTREAM.submissions().received() == -1);
  }

  /** So many bytes, counted as they are read. */
  private static final class Counted extends InputStream {
    private final AtomicLong read = new AtomicLong();
    private final long size;
    private long seen = -1;

    Counted(long size) {
      this.size = size;
    }

    boolean isQuiet() {
      long now = read.get();
      boolean quiet = now == seen;
      seen = now;
      return quiet;
    }

    @Override
    public int read() {
      return read.get() < size && read.incrementAndGet() > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int given = (int) Math.min(length, size - read.get());
      java.util.Arrays.fill(into, offset, offset + given, (byte) 'x');
      read.addAndGet(given);
      return given == 0 ? -1 : given;
    }
  }

  /** Never ends. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'x';
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      java.util.Arrays.fill(into, offset, offset + length, (byte) 'x');
      return length;
    }
  }
}
