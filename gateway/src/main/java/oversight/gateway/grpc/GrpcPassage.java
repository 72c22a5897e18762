package oversight.gateway.grpc;

import io.grpc.Status.Code;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import oversight.gateway.refusal.GrpcRefusal;
import oversight.gateway.refusal.Reasons;
import oversight.gateway.refusal.Refusal;
import oversight.gateway.refusal.RefusalWriter;
import oversight.gateway.refusal.UpstreamFailure;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Passes a gRPC call to its process over clear-text HTTP/2 and the answer back, frame by frame.
 *
 * <p>It works on Netty's own requests and takes the place of the gateway's routing and response
 * filters, for three reasons: those cannot speak clear-text HTTP/2 with prior knowledge; they turn
 * an answer of trailers only into headers and trailers, which loses {@code grpc-status-details-bin}
 * (spring-cloud-gateway #4224); and they copy each header several times. Nothing is collected: a
 * frame is read when the other side has room for it. There is no time limit here, since a followed
 * feed may be silent for weeks: the caller's deadline and HTTP/2 pings end what is dead.
 */
@Component
final class GrpcPassage implements GatewayFilter {
  private static final Logger log = LoggerFactory.getLogger(GrpcPassage.class);
  private static final String STATUS = "grpc-status";

  private final Destinations destinations;
  private final RefusalWriter refusals;

  GrpcPassage(Destinations destinations, RefusalWriter refusals) {
    this.destinations = destinations;
    this.refusals = refusals;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
    List<String> named = request.requestHeaders().getAll(Destinations.METADATA);
    return switch (destinations.find(request.uri(), named)) {
      case Destination.Nowhere nowhere -> refusals.write(exchange, nowhere.refusal());
      case Destination.To to -> pass(exchange, request, to.upstream());
    };
  }

  private Mono<Void> pass(
      ServerWebExchange exchange, HttpServerRequest request, Upstream upstream) {
    HttpServerResponse response =
        ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
    HttpHeaders trailers = DefaultHttpHeadersFactory.headersFactory().newHeaders();
    return upstream
        .client()
        .post()
        .uri(request.uri())
        .send((outgoing, outbound) -> {
          GrpcHeaders.copyRequest(request.requestHeaders(), outgoing.requestHeaders());
          return outbound.send(request.receive().retain());
        })
        .response((answer, body) -> passBack(answer, body, response, trailers))
        .then()
        .onErrorResume(failure -> fail(exchange, response, trailers, upstream, failure));
  }

  private static Publisher<Void> passBack(
      HttpClientResponse answer,
      ByteBufFlux body,
      HttpServerResponse response,
      HttpHeaders trailers) {
    HttpHeaders headers = answer.responseHeaders();
    if (answer.status().code() != 200 || !Grpc.isGrpc(headers.get(HttpHeaderNames.CONTENT_TYPE))) {
      return Mono.error(new NotGrpcException(answer.status().code()));
    }
    response.status(200);
    GrpcHeaders.copy(headers, response.responseHeaders());
    if (headers.contains(STATUS)) {
      return body.then().then(response.send());
    }
    response.trailerHeaders(trailer -> trailer.add(trailers));
    return response
        .send(body.retain())
        .then()
        .then(answer.trailerHeaders())
        .doOnNext(end -> GrpcHeaders.copy(end, trailers))
        .then(Mono.fromRunnable(() -> requireStatus(trailers)));
  }

  /** A stream that ends without a status was cut: say so, or clients guess. */
  private static void requireStatus(HttpHeaders trailers) {
    if (!trailers.contains(STATUS)) {
      GrpcRefusal.set(trailers, Refusal.unavailable("The answer was cut short; try again."));
    }
  }

  private Mono<Void> fail(
      ServerWebExchange exchange,
      HttpServerResponse response,
      HttpHeaders trailers,
      Upstream upstream,
      Throwable failure) {
    Refusal refusal = refusal(upstream, failure);
    log.warn("{} failed: {}", upstream.slug(), failure.toString());
    if (!response.hasSentHeaders()) {
      response.responseHeaders().clear();
      return refusals.write(exchange, refusal);
    }
    if (!trailers.contains(STATUS)) {
      GrpcRefusal.set(trailers, refusal);
    }
    return Mono.empty();
  }

  private static Refusal refusal(Upstream upstream, Throwable failure) {
    return failure instanceof NotGrpcException
        ? Refusal.of(
            HttpStatus.BAD_GATEWAY,
            Code.UNAVAILABLE,
            Reasons.UNAVAILABLE,
            upstream.slug() + " " + failure.getMessage())
        : UpstreamFailure.refusal(failure, upstream.slug());
  }

  private static final class NotGrpcException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotGrpcException(int status) {
      super("answered with HTTP " + status + " instead of gRPC.", null, false, false);
    }
  }
}
