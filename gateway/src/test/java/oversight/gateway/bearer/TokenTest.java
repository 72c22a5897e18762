package oversight.gateway.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import oversight.gateway.support.Calls;
import oversight.gateway.support.Door;
import oversight.gateway.support.IdentityProvider;

@Timeout(60)
final class TokenTest {
  private static final String USER = "systems.west-mercia";
  private static final HttpClient http = HttpClient.newHttpClient();

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

  static Stream<Arguments> badTokens() throws Exception {
    IdentityProvider provider = door.identity;
    RSAKey stranger = IdentityProvider.newKey("first");
    RSAKey unknown = IdentityProvider.newKey("unknown");
    Date past = Date.from(Instant.now().minus(Duration.ofMinutes(10)));
    Date soon = Date.from(Instant.now().plus(Duration.ofMinutes(10)));
    Consumer<JWTClaimsSet.Builder> as = claims -> {};
    JWTClaimsSet.Builder good = provider.claims(USER, Duration.ofMinutes(5));
    return Stream.of(
        arguments("none", ""),
        arguments("no scheme", provider.accessToken(USER)),
        arguments("basic", "Basic b3ZlcnNpZ2h0Om92ZXJzaWdodA=="),
        arguments("nonsense", "Bearer nonsense"),
        arguments("empty", "Bearer "),
        arguments(
            "wrong issuer",
            "Bearer " + provider.accessToken(USER, claims -> claims.issuer("http://other"))),
        arguments(
            "wrong audience",
            "Bearer " + provider.accessToken(USER, claims -> claims.audience("account"))),
        arguments(
            "no audience",
            "Bearer " + provider.accessToken(USER, claims -> claims.audience(List.of()))),
        arguments(
            "expired",
            "Bearer " + provider.accessToken(USER, claims -> claims.expirationTime(past))),
        arguments(
            "no expiry",
            "Bearer " + provider.accessToken(USER, claims -> claims.expirationTime(null))),
        arguments(
            "not yet valid",
            "Bearer " + provider.accessToken(USER, claims -> claims.notBeforeTime(soon))),
        arguments(
            "bound to a key",
            "Bearer "
                + provider.accessToken(USER, claims -> claims.claim("cnf", Map.of("jkt", "abc")))),
        arguments("unsigned", "Bearer " + new PlainJWT(good.build()).serialize()),
        arguments(
            "signed by a stranger under the same key name",
            "Bearer " + IdentityProvider.signed(stranger, good, as)),
        arguments(
            "signed by an unknown key", "Bearer " + IdentityProvider.signed(unknown, good, as)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void aBadTokenIsRefusedOverGrpc(String what, String authorization) {
    Metadata headers = new Metadata();
    if (!authorization.isEmpty()) {
      headers.put(Door.AUTHORIZATION, authorization);
    }
    door.cmpg.metadata.clear();
    StatusRuntimeException failure =
        Calls.failureOf(() ->
            Calls.of(door.channel(), "oversight.cmpg.v1.EchoService", headers).unary("hello"));
    assertThat(failure.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED);
    assertThat(Calls.info(failure).getReason()).isEqualTo("NOT_AUTHENTICATED");
    assertThat(Calls.info(failure).getDomain()).isEqualTo("oversight");
    assertThat(door.cmpg.metadata).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void aBadTokenIsRefusedOverHttp(String what, String authorization) throws Exception {
    door.portal.seen.clear();
    HttpResponse<String> answer = get("/api/v1/collaborations", authorization);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
    assertThat(answer.body()).contains("\"reason\":\"NOT_AUTHENTICATED\"", "\"status\":401");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(door.portal.seen).isEmpty();
  }

  @Test
  void aGoodTokenPassesAndIsPassedOn() throws Exception {
    door.portal.seen.clear();
    String token = "Bearer " + door.identity.accessToken(USER);
    HttpResponse<String> answer = get("/api/v1/collaborations?x=1%2F2", token);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("portal: /api/v1/collaborations?x=1%2F2 0");
    assertThat(door.portal.seen.take().headers().getAll("Authorization")).containsExactly(token);
  }

  @Test
  void aTokenThatExpiredWithinTheSkewOfClocksPasses() throws Exception {
    Instant expiry = Instant.now().minusSeconds(5);
    String token =
        door.identity.accessToken(
            USER,
            claims ->
                claims
                    .issueTime(Date.from(expiry.minusSeconds(60)))
                    .expirationTime(Date.from(expiry)));
    assertThat(get("/api/v1/collaborations", "Bearer " + token).statusCode()).isEqualTo(200);
  }

  @Test
  void aReasonForTheRefusalIsGiven() throws Exception {
    String token = door.identity.accessToken(USER, claims -> claims.audience("account"));
    assertThat(get("/api/v1/collaborations", "Bearer " + token).body())
        .contains("not for the audience 'oversight'");
  }

  private static HttpResponse<String> get(String path, String authorization) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door.address() + path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
