package oversight.gateway.portal;

import io.grpc.Status.Code;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import oversight.gateway.grpc.Grpc;
import oversight.gateway.refusal.Reasons;
import oversight.gateway.refusal.Refusal;
import oversight.gateway.refusal.RefusalWriter;
import oversight.gateway.refusal.RefusedException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses an HTTP body that is too large: at once where its length is declared, else as soon as it
 * has grown too long. Bodies stream through; none is held. Uploads by gRPC are limited by the
 * services, which count the file and not the frames.
 */
@Component
final class BodyLimit implements GlobalFilter, Ordered {
  private final long maximumBytes;
  private final RefusalWriter refusals;

  BodyLimit(@Value("${oversight.maximum-body}") DataSize maximum, RefusalWriter refusals) {
    this.maximumBytes = maximum.toBytes();
    this.refusals = refusals;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    long declared = request.getHeaders().getContentLength();
    if (declared > maximumBytes) {
      return refusals.write(exchange, tooLarge());
    }
    boolean undeclared =
        declared < 0 && !request.getMethod().name().equals("GET") && !Grpc.isGrpc(request);
    return chain.filter(
        undeclared ? exchange.mutate().request(new Counted(request)).build() : exchange);
  }

  private Refusal tooLarge() {
    return Refusal.of(
            HttpStatus.CONTENT_TOO_LARGE,
            Code.RESOURCE_EXHAUSTED,
            Reasons.UPLOAD_TOO_LARGE,
            "The body is larger than " + maximumBytes + " bytes.")
        .with(Map.of("limitBytes", Long.toString(maximumBytes)));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 10;
  }

  private final class Counted extends ServerHttpRequestDecorator {
    Counted(ServerHttpRequest request) {
      super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
      AtomicLong seen = new AtomicLong();
      return super.getBody()
          .handle((buffer, sink) -> {
            if (seen.addAndGet(buffer.readableByteCount()) > maximumBytes) {
              DataBufferUtils.release(buffer);
              sink.error(new RefusedException(tooLarge()));
            } else {
              sink.next(buffer);
            }
          });
    }
  }
}
