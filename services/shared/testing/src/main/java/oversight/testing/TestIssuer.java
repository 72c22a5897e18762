package oversight.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Signs tokens like the realm's, and serves the keys to check them, over HTTP. */
public final class TestIssuer implements AutoCloseable {
  private static final String AUDIENCE = "oversight";

  private final HttpServer server;
  private final RSAKey key;
  private final String issuer;

  private TestIssuer(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
    this.issuer = "http://localhost:" + server.getAddress().getPort() + "/realms/oversight";
  }

  /** Starts one. */
  public static TestIssuer start() {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/realms/oversight/protocol/openid-connect/certs",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (var body = exchange.getResponseBody()) {
              body.write(keys);
            }
          });
      server.start();
      return new TestIssuer(server, key);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What stands in {@code iss}. */
  public String issuer() {
    return issuer;
  }

  /**
   * A good token.
   *
   * @param username {@code analyst.west-mercia}
   * @param organisation the organisation's slug; empty for none
   * @param roles realm roles
   */
  public String token(String username, String organisation, String... roles) {
    return token(username, organisation, List.of(roles), claims -> claims);
  }

  /** A token that the test bends. */
  public String token(
      String username,
      String organisation,
      List<String> roles,
      UnaryOperator<JWTClaimsSet.Builder> bend) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject("subject-of-" + username)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(600)))
            .claim("preferred_username", username)
            .claim("realm_access", Map.of("roles", roles));
    if (!organisation.isEmpty()) {
      claims.claim("organization", List.of(organisation));
    }
    return sign(bend.apply(claims).build(), key);
  }

  /** Signs claims with a key of the test's choice. */
  public static String sign(JWTClaimsSet claims, RSAKey key) {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
    return jwt.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
