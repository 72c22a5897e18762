package oversight.gateway.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.grpc.Status.Code;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.reactive.function.client.WebClient;
import oversight.gateway.support.Calls;
import oversight.gateway.support.Door;
import oversight.gateway.support.IdentityProvider;

@Timeout(60)
final class IssuerKeysTest {
  /** A clock that a test moves. */
  private static final class Moved extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    void forward(Duration by) {
      now.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Moved clock = new Moved();

  private IssuerKeys keys(IdentityProvider provider) {
    return new IssuerKeys(
        WebClient.create(), provider.issuer() + "/protocol/openid-connect/certs", clock);
  }

  private static List<String> names(IssuerKeys keys, String token) throws Exception {
    List<JWK> found = keys.apply(SignedJWT.parse(token)).collectList().block();
    return found == null ? List.of() : found.stream().map(JWK::getKeyID).toList();
  }

  @Test
  void keysAreFetchedWhenFirstNeededAndThenKept() throws Exception {
    try (IdentityProvider provider = new IdentityProvider()) {
      IssuerKeys keys = keys(provider);
      assertThat(provider.keyFetches).hasValue(0);
      for (int i = 0; i < 3; i++) {
        assertThat(names(keys, provider.accessToken("somebody"))).containsExactly("first");
      }
      assertThat(provider.keyFetches).hasValue(1);
    }
  }

  @Test
  void aNewKeyIsFoundAndAWithdrawnOneForgotten() throws Exception {
    try (IdentityProvider provider = new IdentityProvider()) {
      IssuerKeys keys = keys(provider);
      String old = provider.accessToken("somebody");
      names(keys, old);
      clock.forward(IssuerKeys.PAUSE);
      provider.rotate("second");
      assertThat(names(keys, provider.accessToken("somebody"))).containsExactly("second");
      assertThat(names(keys, old)).doesNotContain("first");
    }
  }

  @Test
  void madeUpKeyNamesDoNotFloodTheIssuer() throws Exception {
    RSAKey key = IdentityProvider.newKey("any");
    try (IdentityProvider provider = new IdentityProvider()) {
      IssuerKeys keys = keys(provider);
      names(keys, provider.accessToken("somebody"));
      for (int i = 0; i < 50; i++) {
        String forged =
            IdentityProvider.signed(
                new RSAKey.Builder(key).keyID("made up " + i).build(),
                provider.claims("somebody", Duration.ofMinutes(1)),
                claims -> {});
        assertThat(names(keys, forged)).containsExactly("first");
      }
      assertThat(provider.keyFetches).hasValue(1);
    }
  }

  @Test
  void keysOnceHeldServeWhileTheIssuerIsAway() throws Exception {
    String token;
    IssuerKeys keys;
    try (IdentityProvider provider = new IdentityProvider()) {
      keys = keys(provider);
      token = provider.accessToken("somebody");
      names(keys, token);
    }
    clock.forward(IssuerKeys.AGE.multipliedBy(2));
    assertThat(names(keys, token)).containsExactly("first");
  }

  @Test
  void anIssuerThatIsNotThereYetMakesCallsUnavailableAndNothingWorse() throws Exception {
    try (Door door = new Door(Map.of("oversight.issuer", "http://localhost:1/realms/oversight"))) {
      var failure =
          Calls.failureOf(() ->
              Calls.of(door.channel(), "oversight.cmpg.v1.EchoService", Calls.signedIn(door))
                  .unary("hello"));
      assertThat(failure.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
      assertThat(Calls.info(failure).getReason()).isEqualTo("UNAVAILABLE");
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(door.address() + "/api/v1/x"))
                      .header("Authorization", "Bearer " + door.identity.accessToken("somebody"))
                      .build(),
                  BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("\"reason\":\"UNAVAILABLE\"", "identity provider");
    }
  }
}
