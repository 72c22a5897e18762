package oversight.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import oversight.local.StartupException;
import oversight.local.realm.Accounts;
import oversight.local.realm.RealmFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets access tokens for the laptop's people and machines. */
public final class Tokens {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI endpoint;
  private final Duration patience;

  /** From this issuer; a refusal is told at once. */
  public Tokens(String issuer) {
    this(issuer, Duration.ZERO);
  }

  /**
   * From this issuer, for accounts that are known to be right. Keycloak refuses a sign-in for a
   * while where the same account signs in many times at once, with the same words as a wrong
   * password: so it is asked again.
   *
   * @param patience for how long
   */
  public Tokens(String issuer, Duration patience) {
    this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    this.patience = patience;
  }

  /**
   * An access token: by client credentials for {@code systems.F}, by password grant for a person.
   *
   * @throws StartupException where Keycloak is not reached, or knows no such user
   */
  public String of(String user) {
    return user.startsWith("systems.") ? ofMachine(user) : ofPerson(user);
  }

  private String ofMachine(String client) {
    return request(
        client,
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            client,
            "client_secret",
            Accounts.secretOf(client)));
  }

  private String ofPerson(String user) {
    return request(
        user,
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "oversight-cli",
            "username",
            user,
            "password",
            RealmFile.PASSWORD));
  }

  private String request(String user, Map<String, String> form) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      HttpResponse<String> response = answer(form);
      JsonNode said = JSON.readTree(response.body());
      if (response.statusCode() == 200) {
        return said.path("access_token").asString();
      }
      if (System.nanoTime() >= end) {
        throw new StartupException(
            "Keycloak gives '%s' no token%s: %s. The README lists who can sign in."
                .formatted(
                    user,
                    patience.isZero()
                        ? ""
                        : ", though it was asked again for %d seconds"
                            .formatted(patience.toSeconds()),
                    said.path("error_description").asString("refused")));
      }
      pause();
    }
  }

  private HttpResponse<String> answer(Map<String, String> form) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException unreachable) {
      throw new StartupException(
          "Keycloak does not answer at " + endpoint + ". Is Oversight up? Start it: ./oversight up",
          unreachable);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new StartupException("Interrupted while waiting for Keycloak.", hurried);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new StartupException("Interrupted while waiting for Keycloak.", hurried);
    }
  }

  private static String encode(Map<String, String> form) {
    return new TreeMap<>(form)
        .entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }
}
