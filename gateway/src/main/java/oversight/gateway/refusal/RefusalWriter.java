package oversight.gateway.refusal;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import oversight.gateway.grpc.Grpc;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a refusal: to a gRPC client as trailers only, to a person's browser as a page, to any
 * other as an RFC 9457 problem.
 */
@Component
public final class RefusalWriter {
  private final JsonMapper json;

  RefusalWriter(JsonMapper json) {
    this.json = json;
  }

  /** Answers the call with the refusal and ends it. */
  public Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
    return Grpc.isGrpc(exchange.getRequest())
        ? grpc(ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse()), refusal)
        : problem(exchange, refusal);
  }

  private static Mono<Void> grpc(HttpServerResponse response, Refusal refusal) {
    response.status(200).header(HttpHeaderNames.CONTENT_TYPE, Grpc.CONTENT_TYPE);
    GrpcRefusal.set(response.responseHeaders(), refusal);
    return response.send();
  }

  private Mono<Void> problem(ServerWebExchange exchange, Refusal refusal) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(refusal.status());
    HttpHeaders headers = response.getHeaders();
    headers.setCacheControl("no-store");
    if (refusal.retryAfter().isPositive()) {
      long seconds = Math.ceilDiv(refusal.retryAfter().toMillis(), 1000L);
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
    }
    if (!refusal.challenge().isEmpty()) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, refusal.challenge());
    }
    if (RefusalPage.isAskedFor(exchange.getRequest())) {
      headers.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
      headers.set("Content-Security-Policy", RefusalPage.policy());
      headers.set("X-Content-Type-Options", "nosniff");
      return send(response, RefusalPage.of(refusal));
    }
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return send(response, json.writeValueAsString(body(exchange, refusal)));
  }

  private static Map<String, Object> body(ServerWebExchange exchange, Refusal refusal) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", refusal.status().getReasonPhrase());
    problem.put("status", refusal.status().value());
    problem.put("detail", refusal.message());
    problem.put("instance", exchange.getRequest().getPath().value());
    problem.put("reason", refusal.reason());
    problem.putAll(refusal.metadata());
    return problem;
  }

  private static Mono<Void> send(ServerHttpResponse response, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.getHeaders().setContentLength(bytes.length);
    DataBuffer body = response.bufferFactory().wrap(bytes);
    return response.writeWith(Mono.just(body));
  }
}
