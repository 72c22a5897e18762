package oversight.gateway.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.grpc.Status.Code;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import oversight.gateway.refusal.Reasons;
import oversight.gateway.refusal.Refusal;
import oversight.gateway.refusal.RefusalWriter;
import reactor.core.publisher.Mono;

/**
 * Lets each caller make so many calls a second, and a burst at once. A caller is a user or a
 * machine client by the subject of its token, or an address where nobody is signed in.
 *
 * <p>Counted in each instance of the gateway by itself: with n instances a caller has up to n times
 * as much. It keeps one caller's loop from starving the others; it is no defence against a flood,
 * which belongs in front.
 */
@Component
final class CallerRate implements GlobalFilter, Ordered {
  private static final long CALLERS = 100_000;
  private static final Duration FORGET = Duration.ofMinutes(10);

  private final RefusalWriter refusals;
  private final Bandwidth bandwidth;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(CALLERS).expireAfterAccess(FORGET).build();

  CallerRate(
      RefusalWriter refusals,
      @Value("${oversight.rate.per-second}") long perSecond,
      @Value("${oversight.rate.burst}") long burst) {
    this.refusals = refusals;
    this.bandwidth =
        Bandwidth.builder().capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)).build();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return exchange
        .getPrincipal()
        .map(Principal::getName)
        .defaultIfEmpty("")
        .flatMap(name -> limited(name.isEmpty() ? address(exchange) : name, exchange, chain));
  }

  private Mono<Void> limited(String caller, ServerWebExchange exchange, GatewayFilterChain chain) {
    Bucket bucket = buckets.get(caller, fresh -> Bucket.builder().addLimit(bandwidth).build());
    if (bucket.tryConsume(1)) {
      return chain.filter(exchange);
    }
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? chain.filter(exchange)
        : refusals.write(exchange, refusal(Duration.ofNanos(probe.getNanosToWaitForRefill())));
  }

  private static Refusal refusal(Duration wait) {
    return Refusal.of(
            HttpStatus.TOO_MANY_REQUESTS,
            Code.RESOURCE_EXHAUSTED,
            Reasons.RATE_LIMITED,
            "Too many calls at once; wait a moment and go on more slowly.")
        .after(wait);
  }

  private static String address(ServerWebExchange exchange) {
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    return remote == null || remote.getAddress() == null
        ? "unknown address"
        : "address " + remote.getAddress().getHostAddress();
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
