package oversight.gateway.support;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A web server that keeps what it was asked and says so. */
public final class Portal implements AutoCloseable {
  /** A request as the portal saw it. */
  public record Seen(String method, String uri, HttpHeaders headers, long bodyBytes) {}

  public final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

  /** What is told to whoever asks for /public/events, as it comes. */
  public final Sinks.Many<String> events = Sinks.many().replay().all();

  private final DisposableServer server;

  public Portal() {
    server = HttpServer.create().host("localhost").port(0).handle(this::answer).bindNow();
  }

  public String address() {
    return "http://localhost:" + server.port();
  }

  private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    if (request.uri().startsWith("/public/large")) {
      byte[] block = new byte[64 * 1024];
      return response.sendByteArray(Flux.range(0, 320).map(i -> block)).then();
    }
    if (request.uri().startsWith("/public/events")) {
      return response.sse().sendString(events.asFlux().map(event -> "data: " + event + "\n\n"));
    }
    return request
        .receive()
        .map(ByteBuf::readableBytes)
        .reduce(0L, Long::sum)
        .flatMap(bytes -> {
          seen.add(
              new Seen(
                  request.method().name(), request.uri(), request.requestHeaders().copy(), bytes));
          return response
              .header("Content-Type", "text/plain; charset=utf-8")
              .header("Content-Security-Policy", "default-src 'self'")
              .header("Set-Cookie", "XSRF-TOKEN=of-the-portal; Path=/")
              .sendString(
                  Mono.just("portal: " + request.uri() + " " + bytes), StandardCharsets.UTF_8)
              .then();
        });
  }

  @Override
  public void close() {
    server.disposeNow(Duration.ofSeconds(1));
  }
}
