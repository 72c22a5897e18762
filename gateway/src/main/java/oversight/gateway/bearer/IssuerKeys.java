package oversight.gateway.bearer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import oversight.gateway.refusal.Refusal;
import oversight.gateway.refusal.RefusedException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The issuer's signing keys. They are fetched when first needed, so that the gateway starts before
 * Keycloak does; again when they are old, so that a withdrawn key dies; and again when a token
 * names a key that is not there, but not more often than {@link #PAUSE}, so that made-up key names
 * cannot be used to flood the issuer. Keys once held stay in use while the issuer does not answer.
 */
final class IssuerKeys implements Function<SignedJWT, Flux<JWK>> {
  private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);
  static final Duration AGE = Duration.ofMinutes(10);
  static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final WebClient web;
  private final String address;
  private final Clock clock;
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
  private final AtomicReference<@Nullable Mono<Held>> fetching = new AtomicReference<>();

  IssuerKeys(WebClient web, String address, Clock clock) {
    this.web = web;
    this.address = address;
    this.clock = clock;
  }

  private record Held(JWKSet keys, Instant fetched) {
    boolean has(@Nullable String keyId) {
      return keyId != null && keys.getKeyByKeyId(keyId) != null;
    }

    Duration age(Instant now) {
      return Duration.between(fetched, now);
    }
  }

  @Override
  public Flux<JWK> apply(SignedJWT token) {
    return keys(token.getHeader().getKeyID()).flatMapIterable(JWKSet::getKeys);
  }

  private Mono<JWKSet> keys(@Nullable String keyId) {
    Held now = held.get();
    if (now == null) {
      return fetch().map(Held::keys);
    }
    Duration age = now.age(clock.instant());
    boolean enough = now.has(keyId) ? age.compareTo(AGE) < 0 : age.compareTo(PAUSE) < 0;
    return enough ? Mono.just(now.keys()) : fetch().map(Held::keys).onErrorReturn(now.keys());
  }

  /** Fetches once for all who wait. */
  private Mono<Held> fetch() {
    Mono<Held> started =
        web.get()
            .uri(address)
            .retrieve()
            .bodyToMono(String.class)
            .timeout(PATIENCE)
            .onErrorMap(IssuerKeys::away)
            .map(this::parse)
            .doOnNext(held::set)
            .doFinally(signal -> fetching.set(null))
            .cache();
    Mono<Held> already = fetching.compareAndExchange(null, started);
    return already == null ? started : already;
  }

  private static RefusedException away(Throwable failure) {
    log.warn("The keys of the issuer could not be fetched: {}", failure.toString());
    return new RefusedException(
        Refusal.unavailable("The identity provider does not answer; try again."));
  }

  private Held parse(String body) {
    try {
      return new Held(new JWKSet(List.copyOf(JWKSet.parse(body).getKeys())), clock.instant());
    } catch (ParseException notKeys) {
      throw new IllegalStateException("What " + address + " answered is no key set.", notKeys);
    }
  }
}
