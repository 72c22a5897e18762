package oversight.gateway.bearer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers for a short time that a token was found good, since checking a signature costs more
 * than the rest of a call. A token is never remembered past its expiry; that a key was withdrawn is
 * noticed at most {@link #MEMORY} later than without.
 */
final class RememberedTokens implements ReactiveJwtDecoder {
  static final Duration MEMORY = Duration.ofSeconds(30);
  private static final long MAXIMUM = 20_000;

  private final ReactiveJwtDecoder checking;
  private final Clock clock;
  private final Cache<String, Jwt> good =
      Caffeine.newBuilder().maximumSize(MAXIMUM).expireAfterWrite(MEMORY).build();

  RememberedTokens(ReactiveJwtDecoder checking, Clock clock) {
    this.checking = checking;
    this.clock = clock;
  }

  @Override
  public Mono<Jwt> decode(String token) {
    Jwt remembered = good.getIfPresent(token);
    if (remembered != null && current(remembered)) {
      return Mono.just(remembered);
    }
    return checking.decode(token).doOnNext(jwt -> good.put(token, jwt));
  }

  private boolean current(Jwt token) {
    Instant expiry = token.getExpiresAt();
    return expiry != null && clock.instant().isBefore(expiry);
  }
}
