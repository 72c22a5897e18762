package oversight.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import oversight.portal.upstream.Upstream;
import oversight.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A portal that runs, in front of services that run, with tokens signed by a real key. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class PortalTest {
  /** Shared by all tests, as the portal is. */
  protected static final Upstream UPSTREAM = Upstream.start();

  /** Signs tokens. */
  protected static final TestIssuer ISSUER = TestIssuer.start();

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** West Mercia's analyst. */
  protected final String token = ISSUER.token("analyst.west-mercia", "west-mercia", "analyst");

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void wire(DynamicPropertyRegistry registry) {
    registry.add("oversight.region-file", () -> "../../region.yaml");
    registry.add("oversight.issuer", ISSUER::issuer);
    registry.add(
        "oversight.collaborations",
        () ->
            "rocu=%1$s,cmpg=%1$s,ctu=%1$s,npas=%1$s,gone=localhost:1"
                .formatted(UPSTREAM.address()));
    registry.add("oversight.governance", UPSTREAM::address);
    registry.add("oversight.public-url", () -> "https://oversight.example");
  }

  /** A request with the analyst's token. */
  protected HttpRequest.Builder request(String path) {
    return bare(path).header("Authorization", "Bearer " + token);
  }

  /** A request without any token. */
  protected HttpRequest.Builder bare(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  protected HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET());
  }

  protected HttpResponse<String> post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  protected HttpResponse<String> sendJson(
      String method, String path, String json, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.method(method, BodyPublishers.ofString(json)));
  }

  protected static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  protected static JsonNode json(HttpResponse<String> response) {
    return MAPPER.readTree(response.body());
  }

  /** A header, or nothing at all. */
  protected static String header(HttpResponse<?> response, String name) {
    return String.join(" | ", response.headers().allValues(name));
  }
}
