package oversight.local.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oversight.local.RunningPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API as a script uses it, from outside, through the gateway. */
final class Api {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = new JsonMapper();

  private final RunningPlatform platform;
  private final String token;

  private Api(RunningPlatform platform, String token) {
    this.platform = platform;
    this.token = token;
  }

  /** In the name of a person or of {@code systems.F}. */
  static Api as(RunningPlatform platform, String user) {
    return new Api(platform, platform.token(user));
  }

  /** In nobody's name. */
  static Api anonymous(RunningPlatform platform) {
    return new Api(platform, "");
  }

  /** An answer: its status, its body as text and, where it is JSON, as a tree. */
  static final class Answer {
    private final int status;
    private final byte[] body;
    private final String contentType;
    private final Map<String, List<String>> headers;

    private Answer(int status, byte[] body, String contentType, Map<String, List<String>> headers) {
      this.status = status;
      this.body = body;
      this.contentType = contentType;
      this.headers = headers;
    }

    /** Every header, by its name in lower case. */
    Map<String, List<String>> headers() {
      return headers;
    }

    int status() {
      return status;
    }

    byte[] bytes() {
      return body.clone();
    }

    String contentType() {
      return contentType;
    }

    String text() {
      return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  Answer post(String path, String json) {
    return send("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  Answer put(String path, String json) {
    return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  Answer move(String submission, String verb) {
    return send("POST", "/" + submission + ":" + verb, BodyPublishers.noBody());
  }

  Answer upload(String collaboration, String query, String csv, Map<String, String> headers) {
    String[] all = new String[2 + headers.size() * 2];
    all[0] = "Content-Type";
    all[1] = "text/csv";
    int next = 2;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      all[next++] = header.getKey();
      all[next++] = header.getValue();
    }
    return send(
        "POST",
        "/collaborations/" + collaboration + "/submissions?" + query,
        BodyPublishers.ofString(csv),
        all);
  }

  Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(platform.publicUrl() + "/api/v1" + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(
          answer.statusCode(),
          answer.body(),
          answer.headers().firstValue("Content-Type").orElse(""),
          new TreeMap<>(answer.headers().map()));
    } catch (IOException broken) {
      throw new UncheckedIOException(method + " " + path, broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
