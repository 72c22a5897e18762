package oversight.governance.feed;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.governance.GovernanceProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's own access token, by client credentials, kept until shortly before it expires. */
@Component
class ServiceToken implements Supplier<String> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A token is not used in its last seconds, nor longer than this share of its life. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private static final int OK = 200;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ReentrantLock lock = new ReentrantLock();
  private final HttpRequest request;
  private @Nullable Held held;

  private record Held(String token, Instant until) {}

  ServiceToken(GovernanceProperties governance) {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encode(governance.clientId()), encode(governance.clientSecret()));
    this.request =
        HttpRequest.newBuilder(governance.tokenEndpoint())
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
  }

  /**
   * A token that is good for a while yet.
   *
   * @throws TokenUnavailableException where the identity provider gives none
   */
  @Override
  public String get() {
    lock.lock();
    try {
      Held now = held;
      if (now == null || !Instant.now().isBefore(now.until())) {
        now = fetch();
        held = now;
      }
      return now.token();
    } finally {
      lock.unlock();
    }
  }

  private Held fetch() {
    Instant asked = Instant.now();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new TokenUnavailableException(
            "The identity provider answered " + answer.statusCode() + ".", null);
      }
      JsonNode body = MAPPER.readTree(answer.body());
      Duration life = Duration.ofSeconds(body.path("expires_in").asLong(0));
      Duration margin = MARGIN.compareTo(life.dividedBy(2)) < 0 ? MARGIN : life.dividedBy(2);
      return new Held(body.path("access_token").asString(), asked.plus(life).minus(margin));
    } catch (IOException | JacksonException failed) {
      throw new TokenUnavailableException("The identity provider does not answer.", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TokenUnavailableException("The service is stopping.", interrupted);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
