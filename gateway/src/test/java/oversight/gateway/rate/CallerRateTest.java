package oversight.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import oversight.gateway.support.Calls;
import oversight.gateway.support.Door;

@Timeout(60)
final class CallerRateTest {
  private static final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private static Door door;

  @BeforeAll
  static void open() {
    door = new Door(Map.of("oversight.rate.per-second", "1", "oversight.rate.burst", "5"));
  }

  @AfterAll
  static void close() {
    door.close();
  }

  private static HttpResponse<String> get(String user) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(door.address() + "/api/v1/x"))
            .header("Authorization", "Bearer " + door.identity.accessToken(user))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void aCallerWhoCallsTooOftenIsToldWhenToGoOnAndOthersAreNot() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(get("eager").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = get("eager");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after")).hasValue("1");
    assertThat(refused.body()).contains("\"reason\":\"RATE_LIMITED\"");
    assertThat(get("patient").statusCode()).isEqualTo(200);
  }

  @Test
  void strangersAreCountedByTheirAddress() throws Exception {
    HttpRequest stranger =
        HttpRequest.newBuilder(URI.create(door.address() + "/api/v1/public/reports")).build();
    for (int i = 0; i < 5; i++) {
      assertThat(http.send(stranger, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = http.send(stranger, BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after")).hasValue("1");
    assertThat(get("signed in from the same address").statusCode()).isEqualTo(200);
  }

  @Test
  void aPersonIsToldOnAPageThatNeedsNothingElse() throws Exception {
    HttpRequest page =
        HttpRequest.newBuilder(URI.create(door.address() + "/public"))
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Authorization", "Bearer " + door.identity.accessToken("hasty"))
            .build();
    for (int i = 0; i < 5; i++) {
      assertThat(http.send(page, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = http.send(page, BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after")).hasValue("1");
    assertThat(refused.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
    assertThat(refused.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'", "style-src 'sha256-");
    assertThat(refused.body())
        .contains("<h1>Too many pages at once</h1>", "Wait a moment, then reload the page.")
        .doesNotContain("src=", "RATE_LIMITED");
  }

  @Test
  void overGrpcTheResourceIsExhausted() {
    Metadata headers = new Metadata();
    headers.put(Door.AUTHORIZATION, "Bearer " + door.identity.accessToken("eager by grpc"));
    Calls calls = Calls.of(door.channel(), "oversight.cmpg.v1.EchoService", headers);
    for (int i = 0; i < 5; i++) {
      assertThat(calls.unary("hello")).isEqualTo("hello");
    }
    StatusRuntimeException failure = Calls.failureOf(() -> calls.unary("hello"));
    assertThat(failure.getStatus().getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    assertThat(Calls.info(failure).getReason()).isEqualTo("RATE_LIMITED");
  }
}
