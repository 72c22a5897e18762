package oversight.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpHeaders;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import oversight.gateway.support.Door;
import oversight.gateway.support.Portal.Seen;
import reactor.netty.http.HttpProtocol;

@Timeout(60)
final class PortalTest {
  private static final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private static Door door;

  @BeforeAll
  static void open() {
    door = new Door(Map.of("oversight.maximum-body", "60MB"));
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @BeforeEach
  void forget() {
    door.portal.seen.clear();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(door.address() + path))
        .header("Authorization", "Bearer " + door.identity.accessToken("systems.west-mercia"));
  }

  @Test
  void bothVersionsOfHttpAreServedOnOnePort() throws Exception {
    assertThat(http.send(request("/api/v1/x").build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
    String second =
        reactor.netty.http.client.HttpClient.create()
            .protocol(HttpProtocol.H2C)
            .get()
            .uri(door.address() + "/public/x")
            .responseSingle(
                (answer, body) -> body.asString().map(text -> answer.version() + " " + text))
            .block();
    assertThat(second).isEqualTo("HTTP/2.0 portal: /public/x 0");
  }

  @Test
  void halfABodyNeverPassesForTheWhole() throws Exception {
    URI address = URI.create(door.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /api/v1/x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
              + "Authorization: Bearer "
              + door.identity.accessToken("systems.west-mercia")
              + "\r\n\r\n";
      out.write((head + "5\r\nhello\r\n").getBytes(UTF_8));
      out.flush();
      Thread.sleep(500);
      out.write("no number\r\nof bytes\r\n".getBytes(UTF_8));
      out.flush();
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400 ");
    }
    assertThat(door.portal.seen.poll(1, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void nobodyOutsideSaysWhereARequestComesFrom() throws Exception {
    http.send(
        request("/api/v1/x")
            .header("X-Forwarded-For", "1.2.3.4")
            .header("X-Forwarded-Host", "evil.test")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Port", "1")
            .header("X-Forwarded-Prefix", "/evil")
            .header("Forwarded", "for=1.2.3.4;host=evil.test")
            .header("X-Real-IP", "1.2.3.4")
            .header("X-Original-URL", "/admin")
            .header("Cookie", "XSRF-TOKEN=abc; oversight_session=stolen; other=\"a b\"")
            .build(),
        BodyHandlers.ofString());
    HttpHeaders seen = door.portal.seen.take().headers();
    assertThat(seen.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
    assertThat(seen.getAll("X-Forwarded-Host")).containsExactly("localhost:" + door.port());
    assertThat(seen.getAll("X-Forwarded-Proto")).containsExactly("http");
    assertThat(seen.getAll("X-Forwarded-Port")).containsExactly(Integer.toString(door.port()));
    assertThat(seen.names())
        .doesNotContain("Forwarded", "X-Real-IP", "X-Original-URL", "X-Forwarded-Prefix");
    assertThat(seen.getAll("Cookie")).containsExactly("XSRF-TOKEN=abc; other=\"a b\"");
  }

  @Test
  void whatBelongsToAConnectionStaysOnIt() throws Exception {
    String answer =
        raw(
            """
            GET /public/x HTTP/1.1
            Host: localhost
            Connection: close, X-Secret
            X-Secret: of the connection
            Keep-Alive: timeout=5
            Proxy-Authorization: Basic abc
            TE: trailers
            X-Kept: yes

            """);
    assertThat(answer).startsWith("HTTP/1.1 200");
    HttpHeaders seen = door.portal.seen.take().headers();
    assertThat(seen.get("X-Kept")).isEqualTo("yes");
    assertThat(seen.names()).doesNotContain("X-Secret", "Keep-Alive", "Proxy-Authorization", "TE");
  }

  @Test
  void anAmbiguousLengthIsRefused() throws Exception {
    String answer =
        raw(
            """
            POST /public/x HTTP/1.1
            Host: localhost
            Content-Length: 5
            Transfer-Encoding: chunked
            Connection: close

            0

            GET /public/smuggled HTTP/1.1
            Host: localhost

            """);
    assertThat(door.portal.seen.stream().map(Seen::uri)).doesNotContain("/public/smuggled");
    assertThat(answer).startsWith("HTTP/1.1 ");
  }

  private static String raw(String request) throws Exception {
    try (Socket socket = new Socket("localhost", door.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.replace("\n", "\r\n").getBytes(UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void fiftyMegabytesStreamUpAndTwentyDown() throws Exception {
    HttpResponse<String> up =
        http.send(
            request("/api/v1/upload")
                .POST(
                    BodyPublishers.ofByteArrays(
                        java.util.Collections.nCopies(800, new byte[65536])))
                .build(),
            BodyHandlers.ofString());
    assertThat(up.body()).isEqualTo("portal: /api/v1/upload " + 800 * 65536);
    HttpResponse<byte[]> down =
        http.send(request("/public/large").build(), BodyHandlers.ofByteArray());
    assertThat(down.body()).hasSize(320 * 65536);
  }

  @Test
  void anEventPassesWhileTheStreamIsStillOpen() throws Exception {
    door.portal.events.tryEmitNext("first").orThrow();
    HttpResponse<InputStream> answer =
        http.send(request("/public/events").build(), BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: first");
      assertThat(lines.readLine()).isEmpty();
      // Nothing more is said before the first event is here.
      door.portal.events.tryEmitNext("then").orThrow();
      assertThat(lines.readLine()).isEqualTo("data: then");
    }
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsRefusedAtOnce() throws Exception {
    HttpResponse<String> answer =
        http.send(
            request("/api/v1/upload")
                .POST(BodyPublishers.ofByteArray(new byte[61 * 1024 * 1024]))
                .version(Version.HTTP_1_1)
                .expectContinue(true)
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body())
        .contains("\"reason\":\"UPLOAD_TOO_LARGE\"", "\"limitBytes\":\"62914560\"");
  }

  @Test
  void aBodyThatGrowsTooLargeIsRefused() throws Exception {
    HttpResponse<String> answer =
        http.send(
            request("/api/v1/upload")
                .POST(
                    BodyPublishers.ofByteArrays(
                        java.util.Collections.nCopies(1000, new byte[65536])))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(door.portal.seen).isEmpty();
  }

  @Test
  void answersCarryTheHeadersThatGuardABrowser() throws Exception {
    HttpResponse<String> answer = http.send(request("/public/x").build(), BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("x-frame-options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("referrer-policy")).hasValue("same-origin");
    assertThat(answer.headers().allValues("content-security-policy"))
        .containsExactly("default-src 'self'");
    assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
    assertThat(answer.headers().firstValue("set-cookie"))
        .hasValue("XSRF-TOKEN=of-the-portal; Path=/");
  }

  @Test
  void aHeaderThatIsTooLongIsRefused() throws Exception {
    HttpResponse<String> answer =
        http.send(
            request("/public/x")
                .version(Version.HTTP_1_1)
                .header("X-Long", "x".repeat(40_000))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isBetween(400, 499);
  }
}
