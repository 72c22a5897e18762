package oversight.gateway.grpc;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import oversight.gateway.Wiring;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Wires the way of gRPC: one route, and a client for each process behind. */
@Configuration(proxyBeanMethods = false)
class GrpcConfiguration {
  /** HTTP/2 multiplexes: two connections carry what sixty would, and one may break. */
  private static final int CONNECTIONS = 2;

  /** Room for a whole message of the usual size without waiting for the other side. */
  private static final int WINDOW_BYTES = 1024 * 1024;

  /** Trailers carry the findings of a refused call. */
  private static final long MAXIMUM_HEADER_BYTES = 64 * 1024;

  @Bean
  RouteLocator grpcRoute(RouteLocatorBuilder routes, GrpcPassage passage) {
    return routes
        .routes()
        .route(
            "grpc",
            route ->
                route
                    .order(Ordered.HIGHEST_PRECEDENCE)
                    .predicate(exchange -> Grpc.isGrpc(exchange.getRequest()))
                    .filters(filters -> filters.filter(passage))
                    // The passage chooses the process by the call, so the route names none.
                    .uri("grpc://by-call"))
        .build();
  }

  @Bean
  Destinations destinations(Wiring wiring, ConnectionProvider grpcConnections) {
    HttpClient grpcClient = client(grpcConnections);
    return new Destinations(
        wiring.collaborationAddresses().entrySet().stream()
            .map(entry -> upstream(grpcClient, entry.getKey(), entry.getValue()))
            .toList(),
        upstream(grpcClient, Destinations.GOVERNANCE, wiring.governance()));
  }

  private static Upstream upstream(HttpClient client, String slug, String address) {
    return new Upstream(slug, client.baseUrl("http://" + address));
  }

  /** Not a bean: the gateway would take it for the one of its HTTP routes. */
  private static HttpClient client(ConnectionProvider connections) {
    return HttpClient.create(connections)
        .protocol(HttpProtocol.H2C)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.SO_KEEPALIVE, true)
        .http2Settings(settings ->
            settings
                .initialWindowSize(WINDOW_BYTES)
                .maxHeaderListSize(MAXIMUM_HEADER_BYTES)
                .pingAckTimeout(Duration.ofSeconds(5)));
  }

  /**
   * Two connections for each process.
   *
   * @param ping after so long without a frame the process is asked by a ping whether it lives. A
   *     gRPC server in Java takes more than two pings in five minutes for an attack and hangs up,
   *     so it must be longer than that, unless the server permits more
   */
  @Bean(destroyMethod = "dispose")
  ConnectionProvider grpcConnections(@Value("${oversight.grpc-ping}") Duration ping) {
    return ConnectionProvider.builder("grpc")
        .maxConnections(CONNECTIONS)
        .pendingAcquireMaxCount(10_000)
        .pendingAcquireTimeout(Duration.ofSeconds(5))
        .maxIdleTime(ping)
        .build();
  }
}
