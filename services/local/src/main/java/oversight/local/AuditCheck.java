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
import java.util.function.Function;
import oversight.region.Collaboration;
import oversight.region.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every service whether its audit trail is as it was written. */
final class AuditCheck {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String publicUrl;
  private final Function<String, String> tokens;
  private final PrintStream out;

  /**
   * Asks through the gateway.
   *
   * @param tokens of whoever asks a service, by its path such as {@code collaborations/ctu}; who is
   *     not cleared for it is refused, and the service counts as not checked
   */
  AuditCheck(String publicUrl, Function<String, String> tokens, PrintStream out) {
    this.publicUrl = publicUrl;
    this.tokens = tokens;
    this.out = out;
  }

  /** Prints a line for each service; true where every trail was walked and is intact. */
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
    HttpResponse<String> response = ask(service);
    if (response.statusCode() == FORBIDDEN) {
      out.printf("%-22s NOT CHECKED: this account may not read its trail%n", service);
      return false;
    }
    if (response.statusCode() != OK) {
      throw new StartupException(
          service + " did not answer: HTTP " + response.statusCode() + " " + response.body());
    }
    JsonNode verdict = JSON.readTree(response.body());
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

  private HttpResponse<String> ask(String service) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(publicUrl + "/api/v1/" + service + "/audit:verify"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + tokens.apply(service))
            .GET()
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException unreached) {
      throw new StartupException(
          "Oversight is not reached at " + publicUrl + ". Start it: ./oversight up", unreached);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StartupException("Stopped while asking " + service + ".", stopped);
    }
  }
}
