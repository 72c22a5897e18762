package oversight.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a short time that a token was found good: a page asks several services, each of
 * which checks the same token, and checking a signature costs more than the rest of a short call.
 * Only what was found good is remembered, by the whole token, and never past its expiry; that a key
 * was withdrawn is noticed at most {@link #MEMORY} later than without, as at the gateway.
 */
final class RememberedTokens implements JwtDecoder {
  static final Duration MEMORY = Duration.ofSeconds(30);
  private static final long MAXIMUM = 5_000;

  private final JwtDecoder checking;
  private final Clock clock;
  private final Cache<String, Jwt> good =
      Caffeine.newBuilder().maximumSize(MAXIMUM).expireAfterWrite(MEMORY).build();

  RememberedTokens(JwtDecoder checking, Clock clock) {
    this.checking = checking;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    Jwt remembered = good.getIfPresent(token);
    if (remembered != null && isCurrent(remembered)) {
      return remembered;
    }
    Jwt checked = checking.decode(token);
    good.put(token, checked);
    return checked;
  }

  private boolean isCurrent(Jwt token) {
    Instant expiry = token.getExpiresAt();
    return expiry != null && clock.instant().isBefore(expiry);
  }
}
