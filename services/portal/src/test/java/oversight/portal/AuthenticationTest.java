package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthenticationTest extends PortalTest {
  private static final String COLLABORATIONS = "/api/v1/collaborations";

  @Test
  void callWithoutTokenIsAnsweredWithProblemNotRedirect() {
    HttpResponse<String> response = send(bare(COLLABORATIONS));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(response, "WWW-Authenticate")).startsWith("Bearer");
    assertThat(json(response).get("reason").asString()).isEqualTo("NOT_AUTHENTICATED");
    assertThat(json(response).get("status").asInt()).isEqualTo(401);
  }

  @Test
  void forgedTokenIsRefused() {
    HttpResponse<String> response =
        send(bare(COLLABORATIONS).header("Authorization", "Bearer " + token + "x"));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(json(response).get("reason").asString()).isEqualTo("NOT_AUTHENTICATED");
  }

  @Test
  void tokenBoundToKeyIsRefused() {
    String bound =
        ISSUER.token(
            "analyst.west-mercia",
            "west-mercia",
            List.of("analyst"),
            claims -> claims.claim("cnf", "thumbprint"));

    assertThat(send(bare(COLLABORATIONS).header("Authorization", "Bearer " + bound)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void tokenOfNoOrganisationIsRefused() {
    String homeless = ISSUER.token("analyst.nowhere", "", "analyst");

    assertThat(
            send(bare(COLLABORATIONS).header("Authorization", "Bearer " + homeless)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void callersTokenIsRelayedAndCollaborationNamed() {
    get("/api/v1/collaborations/npas/measures");

    assertThat(UPSTREAM.header("authorization")).isEqualTo("Bearer " + token);
    assertThat(UPSTREAM.header("oversight-collaboration")).isEqualTo("npas");
  }

  @Test
  void descriptionAndReadinessNeedNoSignIn() {
    assertThat(send(bare("/api/v1/openapi.json")).statusCode()).isEqualTo(200);
    assertThat(send(bare("/actuator/health/readiness")).statusCode()).isEqualTo(200);
  }

  @Test
  void nothingElseOfTheActuatorIsShown() {
    assertThat(send(bare("/actuator/env")).statusCode()).isEqualTo(401);
    assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
  }

  @Test
  void pagePostWithoutFormTokenIsForbidden() {
    HttpResponse<String> response = send(request("/anything").POST(BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void pagesSetTheCookieThatTheirFormsNeedAndAllowNoForeignScript() {
    HttpResponse<String> response = get("/no-such-page", "Accept", "text/html");

    assertThat(header(response, "Set-Cookie"))
        .contains("XSRF-TOKEN=", "HttpOnly", "Secure", "SameSite=Lax");
    assertThat(header(response, "Content-Security-Policy"))
        .contains("script-src 'self'")
        .contains("form-action 'self' http://localhost:");
  }

  @Test
  void answersAreNotKeptByDefault() {
    HttpResponse<String> response = get(COLLABORATIONS);

    assertThat(header(response, "Cache-Control")).isEqualTo("private, no-store");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Set-Cookie")).isEmpty();
  }
}
