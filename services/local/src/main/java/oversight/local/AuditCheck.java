package oversight.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import oversight.region.Collaboration;
import oversight.region.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every service whether its audit trail is as it was written. */
final class AuditCheck {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String publicUrl;
  private final String token;
  private final PrintStream out;

  /**
   * Asks through the gateway.
   *
   * @param token of whoever may read the trails; without a service's clearance it is answered as if
   *     nothing had ever happened there
   */
  AuditCheck(String publicUrl, String token, PrintStream out) {
    this.publicUrl = publicUrl;
    this.token = token;
    this.out = out;
  }

  /** Prints a line for each service; true where every trail is intact. */
  boolean run(Region region) {
    boolean intact = true;
    for (String service : services(region)) {
      intact &= check(service);
    }
    return intact;
  }

  private static List<String> services(Region region) {
    List<String> services =
        new ArrayList<>(
            region.collaborations().stream()
                .map(Collaboration::slug)
                .map("collaborations/"::concat)
                .toList());
    services.add("governance");
    return services;
  }

  private boolean check(String service) {
    JsonNode verdict = ask(service);
    boolean intact = verdict.path("intact").asBoolean(false);
    out.printf(
        "%-22s %8s entries  head %s  %s%n",
        service,
        verdict.path("entries").asString("0"),
        verdict.path("headHash").asString(""),
        intact
            ? "intact"
            : "BROKEN at entry "
                + verdict.path("brokenAt").asString("")
                + ": "
                + verdict.path("problem").asString(""));
    return intact;
  }

  private JsonNode ask(String service) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(publicUrl + "/api/v1/" + service + "/audit:verify"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .GET()
            .build();
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() != 200) {
        throw new StartupException(
            service + " did not answer: HTTP " + response.statusCode() + " " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException unreached) {
      throw new StartupException(
          "Oversight is not reached at " + publicUrl + ". Start it: ./oversight up", unreached);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StartupException("Stopped while asking " + service + ".", stopped);
    }
  }
}
