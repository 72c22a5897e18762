package oversight.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RememberedTokensTest {
  private static final Instant EXPIRY = Instant.parse("2026-01-01T12:00:00Z");

  private final List<String> checked = new ArrayList<>();
  private final JwtDecoder checking =
      token -> {
        checked.add(token);
        if (token.startsWith("bad")) {
          throw new BadJwtException("The signature is not the issuer's.");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").expiresAt(EXPIRY).build();
      };

  @Test
  void aGoodTokenIsCheckedOnceAndAnotherByItself() {
    JwtDecoder remembering = at(EXPIRY.minusSeconds(60));

    assertThat(remembering.decode("good-1")).isSameAs(remembering.decode("good-1"));
    assertThat(remembering.decode("good-2").getTokenValue()).isEqualTo("good-2");
    assertThat(checked).containsExactly("good-1", "good-2");
  }

  @Test
  void aBadTokenIsCheckedAndRefusedEachTime() {
    JwtDecoder remembering = at(EXPIRY.minusSeconds(60));

    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> remembering.decode("bad")).isInstanceOf(BadJwtException.class);
    }
    assertThat(checked).containsExactly("bad", "bad");
  }

  @Test
  void atItsExpiryATokenIsNotRememberedAnyMore() {
    JwtDecoder remembering = at(EXPIRY);

    remembering.decode("good");
    remembering.decode("good");

    assertThat(checked).containsExactly("good", "good");
  }

  private JwtDecoder at(Instant now) {
    return new RememberedTokens(checking, Clock.fixed(now, ZoneOffset.UTC));
  }
}
