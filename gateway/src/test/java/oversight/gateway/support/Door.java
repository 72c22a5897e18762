package oversight.gateway.support;

import com.nimbusds.jose.JOSEException;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import oversight.gateway.OversightGateway;

/**
 * A real gateway on a free port, with two collaborations, governance, a portal and an identity
 * provider behind it. The collaboration {@code gone} is in the configuration and does not run.
 */
public final class Door implements AutoCloseable {
  public static final Metadata.Key<String> COLLABORATION =
      Metadata.Key.of("oversight-collaboration", Metadata.ASCII_STRING_MARSHALLER);
  public static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  public final IdentityProvider identity;
  public final Portal portal = new Portal();
  public final EchoService cmpg = new EchoService("oversight.cmpg.v1.EchoService");
  public final EchoService shared = new EchoService("oversight.returns.v1.EchoService");
  private final List<Server> servers = new ArrayList<>();
  private final List<ManagedChannel> channels = new ArrayList<>();
  private final ConfigurableApplicationContext gateway;
  private final int port;

  /** Opens the door with the usual settings. */
  public Door() {
    this(Map.of());
  }

  /** Opens the door with some settings other than usual. */
  public Door(Map<String, String> settings) {
    try {
      identity = new IdentityProvider();
      int cmpgPort = serve(cmpg, shared, new EchoService("oversight.elsewhere.v1.EchoService"));
      int ctuPort = serve(ctuServices());
      int governancePort = serve(new EchoService("oversight.governance.v1.EchoService"));
      // Known before it starts, since Keycloak sends people back to the public address.
      int free = freePort();
      Map<String, Object> properties = new TreeMap<>();
      properties.put("server.port", Integer.toString(free));
      properties.put("oversight.public-url", "http://localhost:" + free);
      properties.put("oversight.issuer", identity.issuer());
      properties.put("oversight.portal", portal.address());
      properties.put("oversight.client-secret", IdentityProvider.SECRET);
      properties.put(
          "oversight.collaborations",
          "cmpg=localhost:%d,ctu=localhost:%d,gone=localhost:1".formatted(cmpgPort, ctuPort));
      properties.put("oversight.governance", "localhost:" + governancePort);
      properties.put("oversight.rate.per-second", "100000");
      properties.put("oversight.rate.burst", "100000");
      properties.putAll(settings);
      gateway =
          new SpringApplicationBuilder(OversightGateway.class)
              .run(
                  properties.entrySet().stream()
                      .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                      .toArray(String[]::new));
      port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Stops ctu as if it were killed and starts another in its place. */
  public void restartCtu() throws IOException, InterruptedException {
    Server before = servers.get(1);
    int at = before.getPort();
    before.shutdownNow().awaitTermination();
    servers.set(1, start(at, ctuServices()));
  }

  private static EchoService[] ctuServices() {
    return new EchoService[] {
      new EchoService("oversight.ctu.v1.EchoService"),
      new EchoService("oversight.returns.v1.EchoService")
    };
  }

  private int serve(EchoService... services) throws IOException {
    Server server = start(0, services);
    servers.add(server);
    return server.getPort();
  }

  private static Server start(int at, EchoService... services) throws IOException {
    var builder = Grpc.newServerBuilderForPort(at, InsecureServerCredentials.create());
    for (EchoService service : services) {
      builder.addService(io.grpc.ServerInterceptors.intercept(service, service.interceptor()));
    }
    builder.addService(new HealthStatusManager().getHealthService());
    builder.addService(ProtoReflectionServiceV1.newInstance());
    builder.maxInboundMessageSize(8 * 1024 * 1024);
    return builder.build().start();
  }

  public int port() {
    return port;
  }

  /** The gateway's address as {@code OVERSIGHT_PUBLIC_URL} has it by default, but for the port. */
  public String address() {
    return "http://localhost:" + port;
  }

  /** A clear-text HTTP/2 channel to the gateway. */
  public ManagedChannel channel() {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("localhost", port)
            .usePlaintext()
            .maxInboundMessageSize(8 * 1024 * 1024)
            .maxInboundMetadataSize(64 * 1024)
            .build();
    channels.add(channel);
    return channel;
  }

  @Override
  public void close() {
    channels.forEach(ManagedChannel::shutdownNow);
    gateway.close();
    servers.forEach(Server::shutdownNow);
    portal.close();
    identity.close();
  }
}
