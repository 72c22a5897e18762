package oversight.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.gateway.support.Browser;
import oversight.gateway.support.Door;
import oversight.gateway.support.IdentityProvider;
import oversight.gateway.support.Portal.Seen;

@Timeout(60)
final class SignInTest {
  @SuppressWarnings("NullAway.Init")
  private static Door door;

  @BeforeAll
  static void open() {
    door = new Door();
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @BeforeEach
  void forget() {
    door.identity.accessLifetime(Duration.ofMinutes(5));
    door.portal.seen.clear();
  }

  private static Browser browser() {
    return new Browser(door.address());
  }

  private static Browser signedIn() {
    Browser browser = browser();
    assertThat(browser.open("/").statusCode()).isEqualTo(200);
    door.portal.seen.clear();
    return browser;
  }

  @Test
  void aPageLeadsToKeycloakWithPkceAndBackToThePage() throws Exception {
    Browser browser = browser();
    HttpResponse<String> first =
        browser.fetch("GET", "/reports?quarter=2015-16-Q3", "Accept", Browser.PAGE);
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(first.headers().firstValue("location")).hasValue("/oauth2/authorization/keycloak");

    HttpResponse<String> second = browser.fetch("GET", "/oauth2/authorization/keycloak");
    assertThat(second.headers().firstValue("location").orElseThrow())
        .startsWith(door.identity.issuer() + "/protocol/openid-connect/auth?")
        .contains("code_challenge_method=S256", "client_id=oversight-gateway", "nonce=", "state=")
        .contains("redirect_uri=" + door.address() + "/login/oauth2/code/keycloak");

    HttpResponse<String> page = browser.open("/reports?quarter=2015-16-Q3");
    assertThat(page.body()).isEqualTo("portal: /reports?quarter=2015-16-Q3 0");
    String token = door.portal.seen.take().headers().get("Authorization");
    assertThat(
            JWTParser.parse(token.substring("Bearer ".length()))
                .getJWTClaimsSet()
                .getClaim("preferred_username"))
        .isEqualTo("analyst.west-mercia");
  }

  @Test
  void theApiIsNeverRedirected() {
    HttpResponse<String> answer =
        browser().fetch("GET", "/api/v1/collaborations", "Accept", Browser.PAGE);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"reason\":\"NOT_AUTHENTICATED\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/site.css",
    "/public",
    "/public/cmpg/2015-16-Q3",
    "/api/v1/public/reports",
    "/api/v1/public/collaborations/cmpg/reports/2015-16-Q3.csv",
    "/api/v1/openapi.json"
  })
  void whatIsPublicNeedsNoSignInAndMakesNoSession(String path) {
    Browser browser = browser();
    assertThat(browser.fetch("GET", path).statusCode()).isEqualTo(200);
    assertThat(browser.session()).isEmpty();
  }

  @Test
  void readinessIsToldAndNothingElseOfTheProcess() {
    assertThat(browser().fetch("GET", "/actuator/health/readiness").statusCode()).isEqualTo(200);
    Browser browser = signedIn();
    assertThat(browser.fetch("GET", "/actuator/env").statusCode()).isEqualTo(404);
    assertThat(browser.fetch("GET", "/actuator").statusCode()).isEqualTo(404);
    assertThat(door.portal.seen).isEmpty();
  }

  @Test
  void theSessionIsRenamedAtSignInAndItsCookieIsGuarded() {
    Browser browser = browser();
    HttpResponse<String> first = browser.fetch("GET", "/", "Accept", Browser.PAGE);
    assertThat(first.headers().firstValue("set-cookie").orElse(""))
        .startsWith("oversight_session=")
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
    HttpCookie before = browser.session().orElseThrow();
    browser.open("/");
    assertThat(browser.session().orElseThrow().getValue()).isNotEqualTo(before.getValue());
  }

  @Test
  void aPlantedSessionIsWorthNothing() {
    Browser victim = browser();
    victim.fetch("GET", "/", "Accept", Browser.PAGE);
    String planted = victim.session().orElseThrow().getValue();
    victim.open("/");
    Browser thief = browser();
    thief.plant(planted);
    assertThat(thief.fetch("GET", "/api/v1/collaborations").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "POST,   same-origin, -,                 200",
        "POST,   -,           ours,              200",
        "POST,   cross-site,  -,                 403",
        "POST,   cross-site,  ours,              403",
        "POST,   same-site,   -,                 403",
        "POST,   none,        -,                 403",
        "POST,   -,           -,                 403",
        "POST,   -,           null,              403",
        "POST,   -,           http://evil.test,  403",
        "PUT,    cross-site,  -,                 403",
        "DELETE, -,           http://evil.test,  403",
        "GET,    cross-site,  -,                 200",
      })
  void onlyOurOwnPagesMayChangeSomethingBySession(
      String method, String site, String origin, int status) {
    Browser browser = signedIn();
    String[] headers =
        site != null && origin != null
            ? new String[] {"Sec-Fetch-Site", site, "Origin", ours(origin)}
            : site != null
                ? new String[] {"Sec-Fetch-Site", site}
                : origin != null ? new String[] {"Origin", ours(origin)} : new String[0];
    for (String path : List.of("/api/v1/packs", "/packs")) {
      HttpResponse<String> answer = browser.fetch(method, path, headers);
      assertThat(answer.statusCode()).isEqualTo(status);
      if (status == 403) {
        assertThat(answer.body()).contains("\"reason\":\"PERMISSION_DENIED\"");
        assertThat(door.portal.seen).isEmpty();
      }
    }
  }

  private static String ours(String origin) {
    return origin.equals("ours") ? door.address() : origin;
  }

  @RepeatedTest(5)
  void anExpiredTokenIsRefreshedOnceForAllWhoAsk() throws Exception {
    door.identity.accessLifetime(Duration.ofSeconds(1));
    Browser browser = signedIn();
    door.identity.accessLifetime(Duration.ofMinutes(5));
    int before = door.identity.refreshes.get();
    String session = browser.session().orElseThrow().getValue();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> answers =
          IntStream.range(0, 20)
              .mapToObj(i -> threads.submit(() -> browser.fetch("GET", "/page/" + i)))
              .toList();
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
      }
    }
    assertThat(door.identity.refreshes.get() - before).isOne();
    assertThat(browser.session().orElseThrow().getValue()).isEqualTo(session);
  }

  @Test
  void whereTheSignInIsOverAtKeycloakAPageLeadsToANewOneAndTheApiSaysSo() {
    door.identity.accessLifetime(Duration.ofSeconds(1));
    Browser browser = signedIn();
    Browser other = signedIn();
    door.identity.forgetRefreshTokens();
    assertThat(other.fetch("GET", "/api/v1/collaborations").statusCode()).isEqualTo(401);
    door.identity.accessLifetime(Duration.ofMinutes(5));
    HttpResponse<String> page = browser.open("/reports?quarter=2015-16-Q3");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).startsWith("portal: /reports?quarter=2015-16-Q3");
  }

  @Test
  void signingOutEndsTheSessionHereAndAtKeycloak() {
    Browser browser = signedIn();
    HttpResponse<String> out = browser.fetch("POST", "/logout", "Sec-Fetch-Site", "same-origin");
    assertThat(out.statusCode()).isEqualTo(302);
    assertThat(out.headers().firstValue("location").orElseThrow())
        .startsWith(door.identity.logout().toString())
        .contains("id_token_hint=ey", "post_logout_redirect_uri=" + door.address() + "/");
    assertThat(browser.fetch("GET", "/api/v1/collaborations").statusCode()).isEqualTo(401);
  }

  @Test
  void anotherSiteCannotSignSomebodyOut() {
    Browser browser = signedIn();
    assertThat(browser.fetch("POST", "/logout", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(browser.fetch("GET", "/api/v1/collaborations").statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenOutweighsTheSessionAndABadOneIsNotHelpedByIt() throws Exception {
    Browser browser = signedIn();
    assertThat(browser.fetch("GET", "/api/v1/x", "Authorization", "Bearer bad").statusCode())
        .isEqualTo(401);
    String token = "Bearer " + door.identity.accessToken("systems.staffordshire");
    assertThat(browser.fetch("GET", "/api/v1/x", "Authorization", token).statusCode())
        .isEqualTo(200);
    Seen seen = door.portal.seen.take();
    assertThat(seen.headers().getAll("Authorization")).containsExactly(token);
    assertThat(seen.headers().get("Cookie", "")).doesNotContain("oversight_session");
  }

  @Test
  void whoeverComesUnderAnotherNameIsSentToThePublicOne() {
    Browser browser = new Browser("http://127.0.0.1:" + door.port());
    HttpResponse<String> answer = browser.fetch("GET", "/reports?a=%2F", "Accept", Browser.PAGE);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location")).hasValue(door.address() + "/reports?a=%2F");
  }

  @Test
  void theWayBackFromKeycloakTakenTwiceStartsAnew() {
    Browser browser = browser();
    HttpResponse<String> answer =
        browser.fetch("GET", "/login/oauth2/code/keycloak?code=x&state=y", "Accept", Browser.PAGE);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location")).hasValue("/");
  }

  @Test
  void theSecretOfTheClientIsNeverSentToABrowser() {
    Browser browser = browser();
    browser.fetch("GET", "/", "Accept", Browser.PAGE);
    HttpResponse<String> answer = browser.fetch("GET", "/oauth2/authorization/keycloak");
    assertThat(answer.headers().map().toString() + answer.body())
        .doesNotContain(IdentityProvider.SECRET);
  }
}
