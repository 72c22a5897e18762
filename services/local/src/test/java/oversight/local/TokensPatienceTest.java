package oversight.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import oversight.local.keycloak.Tokens;

class TokensPatienceTest {
  private static final String REFUSED =
      """
      {"error":"invalid_grant","error_description":"Invalid user credentials"}\
      """;

  private final AtomicInteger asked = new AtomicInteger();
  private int refusals;
  private final HttpServer keycloak;

  TokensPatienceTest() throws IOException {
    this.keycloak =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    keycloak.createContext("/", this::answer);
    keycloak.start();
  }

  @AfterEach
  void stop() {
    keycloak.stop(0);
  }

  @Test
  void aSignInThatIsRefusedForAWhileIsAskedForAgain() {
    refusals = 2;

    assertThat(new Tokens(issuer(), Duration.ofSeconds(60)).of("rpo")).isEqualTo("a-token");
    assertThat(asked).hasValue(3);
  }

  @Test
  void aSignInThatStaysRefusedIsToldWithHowLongItWasAsked() {
    refusals = Integer.MAX_VALUE;

    assertThatThrownBy(() -> new Tokens(issuer(), Duration.ofSeconds(2)).of("rpo"))
        .isInstanceOf(StartupException.class)
        .hasMessage(
            "Keycloak gives 'rpo' no token, though it was asked again for 2 seconds: Invalid"
                + " user credentials. The README lists who can sign in.");
    assertThat(asked.get()).isGreaterThan(1);
  }

  @Test
  void withoutPatienceARefusalIsToldAtOnce() {
    refusals = 1;

    assertThatThrownBy(() -> new Tokens(issuer()).of("rpo"))
        .hasMessageStartingWith("Keycloak gives 'rpo' no token: Invalid user credentials.");
    assertThat(asked).hasValue(1);
  }

  private String issuer() {
    return "http://localhost:" + keycloak.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean refused = asked.getAndIncrement() < refusals;
    byte[] body =
        (refused ? REFUSED : "{\"access_token\":\"a-token\"}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(refused ? 401 : 200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
