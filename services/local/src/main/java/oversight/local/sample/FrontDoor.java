package oversight.local.sample;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import oversight.local.StartupException;
import oversight.local.keycloak.Tokens;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API, called as anyone outside calls it: through the gateway, with a token. */
final class FrontDoor {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int TRIES = 5;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Map<String, String> held = new ConcurrentHashMap<>();
  private final String publicUrl;
  private final Tokens tokens;

  FrontDoor(String publicUrl, Tokens tokens) {
    this.publicUrl = publicUrl;
    this.tokens = tokens;
  }

  /**
   * What came back.
   *
   * @param status the HTTP status
   * @param body its JSON; an empty object where there was none
   */
  record Answer(int status, JsonNode body) {
    boolean succeeded() {
      return status >= 200 && status < 300;
    }

    /** Why it was refused, for programs. */
    String reason() {
      return body.path("reason").asString("");
    }

    Answer orFail(String what) {
      if (succeeded()) {
        return this;
      }
      String text = body.toString();
      throw new StartupException(
          "The sample cannot be loaded: %s was refused (%d): %s"
              .formatted(what, status, text.length() > 1000 ? text.substring(0, 1000) : text));
    }
  }

  Answer upload(Return file) {
    String path =
        "/api/v1/collaborations/%s/submissions?force=%s&quarter=%s&submit=true&filename=%s%s"
            .formatted(
                file.collaboration(),
                file.supplier(),
                file.quarter(),
                encode(file.filename()),
                file.log().isEmpty() ? "" : "&log=" + file.log());
    return send(
        file.uploader(),
        request(path)
            .header("Content-Type", "text/csv")
            .header("Idempotency-Key", file.idempotencyKey())
            .POST(HttpRequest.BodyPublishers.ofString(file.csv())));
  }

  Answer post(String user, String path, String idempotencyKey, String json) {
    return send(
        user,
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** A verb, such as {@code :signOff}. */
  Answer move(String user, String path) {
    return send(user, request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  Answer put(String user, String path, String json) {
    return send(
        user,
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answer get(String user, String path) {
    return send(user, request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(publicUrl + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "application/json");
  }

  /** Every call here may be made twice, so a door that is busy is simply tried again. */
  private Answer send(String user, HttpRequest.Builder request) {
    HttpRequest built =
        request.header("Authorization", "Bearer " + held.computeIfAbsent(user, tokens::of)).build();
    for (int tried = 1; ; tried++) {
      try {
        HttpResponse<String> response =
            client.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        boolean busy = response.statusCode() == 429 || response.statusCode() == 503;
        if (!busy || tried == TRIES) {
          return new Answer(response.statusCode(), parse(response.body()));
        }
        Thread.sleep(200L * tried);
      } catch (IOException broken) {
        if (tried == TRIES) {
          throw new StartupException(
              "The sample cannot be loaded: the platform does not answer at " + publicUrl, broken);
        }
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
        throw new StartupException("Interrupted while the sample was loaded.", hurried);
      }
    }
  }

  private static JsonNode parse(String body) {
    try {
      return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JacksonException noJson) {
      return JSON.createObjectNode().put("text", body);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
