package oversight.gateway.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * An OpenID provider that signs in whoever comes: the endpoints of a Keycloak realm that a gateway
 * uses, over HTTP, with PKCE and secrets checked.
 */
public final class IdentityProvider implements AutoCloseable {
  public static final String AUDIENCE = "oversight";
  public static final String CLIENT = "oversight-gateway";
  public static final String SECRET = "gateway-secret-of-the-test";

  private static final String REALM = "/realms/oversight";
  private static final String PROTOCOL = REALM + "/protocol/openid-connect";

  private final HttpServer server;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
  private volatile RSAKey key;
  private volatile Duration accessLifetime = Duration.ofMinutes(5);
  public final AtomicInteger keyFetches = new AtomicInteger();
  public final AtomicInteger refreshes = new AtomicInteger();

  public IdentityProvider() throws IOException, JOSEException {
    key = newKey("first");
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(PROTOCOL + "/certs", this::certificates);
    server.createContext(PROTOCOL + "/auth", this::authorise);
    server.createContext(PROTOCOL + "/token", this::token);
    server.createContext(PROTOCOL + "/logout", exchange -> answer(exchange, 200, "signed out"));
    server.start();
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort() + REALM;
  }

  public static RSAKey newKey(String id) throws JOSEException {
    return new RSAKeyGenerator(2048).keyID(id).generate();
  }

  /** Signs with another key from now on and publishes only that. */
  public void rotate(String id) throws JOSEException {
    key = newKey(id);
  }

  /** How long access tokens given out from now on live. */
  public void accessLifetime(Duration lifetime) {
    accessLifetime = lifetime;
  }

  /** Ends every sign-in: refresh tokens are worth nothing from now on. */
  public void forgetRefreshTokens() {
    refreshTokens.clear();
  }

  /** A good access token of the user. */
  public String accessToken(String user) {
    return accessToken(user, claims -> {});
  }

  /** An access token that differs from a good one as the change says. */
  public String accessToken(String user, Consumer<JWTClaimsSet.Builder> change) {
    return signed(key, claims(user, accessLifetime), change);
  }

  public JWTClaimsSet.Builder claims(String user, Duration lifetime) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(List.of(AUDIENCE, "account"))
        .subject("subject-of-" + user)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(lifetime)))
        .claim("preferred_username", user)
        .claim("organization", List.of("west-mercia"))
        .claim("realm_access", Map.of("roles", List.of("analyst")));
  }

  public static String signed(
      RSAKey key, JWTClaimsSet.Builder claims, Consumer<JWTClaimsSet.Builder> change) {
    change.accept(claims);
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void certificates(HttpExchange exchange) throws IOException {
    keyFetches.incrementAndGet();
    json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
  }

  /** Signs the user of the query parameter {@code login_hint} in, or "analyst.west-mercia". */
  private void authorise(HttpExchange exchange) throws IOException {
    Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, query);
    exchange
        .getResponseHeaders()
        .set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + encode(query));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static String encode(Map<String, String> query) {
    return java.net.URLEncoder.encode(query.getOrDefault("state", ""), StandardCharsets.UTF_8);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      json(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else if ("refresh_token".equals(form.get("grant_type"))) {
      refresh(exchange, form);
    } else {
      exchangeCode(exchange, form);
    }
  }

  private void exchangeCode(HttpExchange exchange, Map<String, String> form) throws IOException {
    Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null
        || !"S256".equals(asked.get("code_challenge_method"))
        || !challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    give(exchange, "analyst.west-mercia", asked.getOrDefault("nonce", ""));
  }

  private void refresh(HttpExchange exchange, Map<String, String> form) throws IOException {
    String user = refreshTokens.get(form.getOrDefault("refresh_token", ""));
    if (user == null) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    refreshes.incrementAndGet();
    give(exchange, user, "");
  }

  private void give(HttpExchange exchange, String user, String nonce) throws IOException {
    String refresh = UUID.randomUUID().toString();
    refreshTokens.put(refresh, user);
    String id =
        signed(
            key,
            claims(user, Duration.ofMinutes(5)),
            claims -> {
              claims.audience(CLIENT);
              if (!nonce.isEmpty()) {
                claims.claim("nonce", nonce);
              }
            });
    json(
        exchange,
        200,
        """
        {"access_token":"%s","refresh_token":"%s","id_token":"%s","token_type":"Bearer",
         "expires_in":%d,"scope":"openid"}
        """
            .formatted(accessToken(user), refresh, id, accessLifetime.toSeconds()));
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    answer(exchange, status, body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The address of the realm's sign-out page. */
  public URI logout() {
    return URI.create(issuer() + "/protocol/openid-connect/logout");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
