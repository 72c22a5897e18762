package oversight.governance.support;

import com.sun.net.httpserver.HttpServer;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import oversight.governance.GovernanceApplication;
import oversight.governance.v1.PackServiceGrpc;
import oversight.governance.v1.PackServiceGrpc.PackServiceBlockingStub;
import oversight.identity.grpc.TokenRelayInterceptor;
import oversight.testing.TestDatabase;
import oversight.testing.TestIssuer;

/** The whole service as a process runs it, on a real PostgreSQL, with real tokens and sockets. */
public final class RunningGovernance implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestDatabase database = TestDatabase.create("governance");
  private final TestIssuer issuer = TestIssuer.start();
  private final AtomicInteger tokensGiven = new AtomicInteger();
  private final HttpServer tokens;
  private final Map<String, String> collaborations;
  private final Map<String, Object> more;
  private final int port = freePort();
  private final ManagedChannel channel =
      Grpc.newChannelBuilder("localhost:" + port, InsecureChannelCredentials.create()).build();
  private ConfigurableApplicationContext context;

  private RunningGovernance(Map<String, String> collaborations, Map<String, Object> more) {
    this.more = Map.copyOf(more);
    this.collaborations = Map.copyOf(collaborations);
    this.tokens = tokenEndpoint();
    this.context = run();
  }

  /** Starts the service; returns once it serves. */
  public static RunningGovernance start(Map<String, String> collaborations) {
    return start(collaborations, Map.of());
  }

  /** The same, with further settings. */
  public static RunningGovernance start(
      Map<String, String> collaborations, Map<String, Object> more) {
    return new RunningGovernance(collaborations, more);
  }

  /** A part of the running service. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Any of its services, asked by nobody. */
  public Channel channel() {
    return channel;
  }

  /** Stops the process and starts another on the same database. */
  public void restart() {
    context.close();
    context = run();
  }

  /** Stops the process. */
  public void stop() {
    context.close();
  }

  /** Packs, asked for by a person. */
  public PackServiceBlockingStub as(String username, String organisation, String... roles) {
    String token = issuer.token(username, organisation, roles);
    return with(new TokenRelayInterceptor(() -> token));
  }

  /** Any of its services, asked by a person. */
  public Channel channel(String username, String organisation, String... roles) {
    String token = issuer.token(username, organisation, roles);
    return ClientInterceptors.intercept(channel, new TokenRelayInterceptor(() -> token));
  }

  /** Packs, asked for through any interceptors. */
  public PackServiceBlockingStub with(ClientInterceptor... interceptors) {
    return PackServiceGrpc.newBlockingStub(channel)
        .withInterceptors(interceptors)
        .withDeadlineAfter(1, TimeUnit.MINUTES);
  }

  /** The Regional Policy Officer, not cleared. */
  public PackServiceBlockingStub rpo() {
    return as("rpo", "regional-policy", "rpo");
  }

  /** The Regional Policy Officer who is cleared for counter-terrorism material. */
  public PackServiceBlockingStub clearedRpo() {
    return as("rpo.ct", "regional-policy", "rpo", "ct-cleared");
  }

  /** A commissioner's office, not cleared. */
  public PackServiceBlockingStub office() {
    return as("pcc.west-mercia", "pcc-west-mercia", "pcc");
  }

  /** A commissioner's office that is cleared. */
  public PackServiceBlockingStub clearedOffice() {
    return as("pcc.ct.west-midlands", "pcc-west-midlands", "pcc", "ct-cleared");
  }

  /** The database under the service. */
  public TestDatabase database() {
    return database;
  }

  /** How often the service asked for a token of its own. */
  public int tokensGiven() {
    return tokensGiven.get();
  }

  /** The rows of a query as its owner sees them, cells joined by a bar. */
  public List<String> rows(String sql) {
    try (Connection connection = database.connectAsOwner();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          cells.add(String.valueOf(result.getString(column)));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Waits until a query has so many rows, and a little longer for one too many. */
  public List<String> awaitRows(String sql, int count) {
    Instant until = Instant.now().plus(PATIENCE);
    while (rows(sql).size() < count && Instant.now().isBefore(until)) {
      pause(Duration.ofMillis(50));
    }
    pause(Duration.ofMillis(200));
    return rows(sql);
  }

  private ConfigurableApplicationContext run() {
    Map<String, Object> settings = new HashMap<>(database.environment());
    settings.put("OVERSIGHT_REGION_FILE", "../../region.yaml");
    settings.put("OVERSIGHT_ISSUER", issuer.issuer());
    settings.put(
        "OVERSIGHT_TOKEN_ENDPOINT", "http://localhost:" + tokens.getAddress().getPort() + "/token");
    settings.put("OVERSIGHT_GOVERNANCE_CLIENT_SECRET", "s3cret & more");
    settings.put("OVERSIGHT_GRPC_PORT", port);
    settings.put("OVERSIGHT_GRPC_ADDRESS", "127.0.0.1");
    settings.put(
        "OVERSIGHT_COLLABORATIONS",
        collaborations.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(",")));
    settings.putAll(more);
    SpringApplication application = new SpringApplication(GovernanceApplication.class);
    application.setDefaultProperties(settings);
    return application.run();
  }

  private HttpServer tokenEndpoint() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/token",
          exchange -> {
            String form =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean good =
                form.equals(
                    "grant_type=client_credentials&client_id=oversight-governance"
                        + "&client_secret=s3cret+%26+more");
            String token = "service-token-" + tokensGiven.incrementAndGet();
            byte[] answer =
                "{\"access_token\":\"%s\",\"expires_in\":300}"
                    .formatted(token)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(good ? 200 : 401, answer.length);
            try (var body = exchange.getResponseBody()) {
              body.write(answer);
            }
          });
      server.start();
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
    context.close();
    tokens.stop(0);
    issuer.close();
  }
}
