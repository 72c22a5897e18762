package oversight.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import oversight.gateway.support.Door;

@Timeout(60)
final class OtherSettingsTest {
  private static final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aPortalThatIsDownIsAPageForABrowserAndAProblemForAnybodyElse() throws Exception {
    try (Door alone = new Door(Map.of("oversight.portal", "http://localhost:1"))) {
      HttpResponse<String> page = get(alone, "text/html");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
      assertThat(page.body()).contains("<h1").doesNotContain("localhost:1", "Exception");

      HttpResponse<String> problem = get(alone, "application/json");
      assertThat(problem.statusCode()).isEqualTo(503);
      assertThat(problem.headers().firstValue("content-type")).hasValue("application/problem+json");
      assertThat(problem.body()).contains("\"reason\":\"UNAVAILABLE\"");
    }
  }

  private static HttpResponse<String> get(Door door, String accept) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(door.address() + "/public/x"))
            .header("Accept", accept)
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void overTlsBrowsersAreToldToComeByNothingElseAndCookiesAreSecure() throws Exception {
    try (Door secure = new Door(Map.of("oversight.public-url", "https://oversight.test"))) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(secure.address() + "/public/x")).build(),
              BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("strict-transport-security").orElse(""))
          .startsWith("max-age=31536000");
      HttpHeaders seen = secure.portal.seen.take().headers();
      assertThat(seen.getAll("X-Forwarded-Proto")).containsExactly("https");
      assertThat(seen.getAll("X-Forwarded-Host")).containsExactly("oversight.test");
      assertThat(seen.getAll("X-Forwarded-Port")).containsExactly("443");
    }
  }
}
