package oversight.collaboration.running;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import oversight.collaboration.CollaborationConfiguration;
import oversight.identity.grpc.TokenRelayInterceptor;
import oversight.testing.TestDatabase;
import oversight.testing.TestIssuer;

/** One collaboration service with a database of its own. */
public final class RunningCollaboration implements AutoCloseable {
  /** This checkout's region. */
  public static final String OUR_REGION = "../../../region.yaml";

  private final TestDatabase database;
  private final ConfigurableApplicationContext context;
  private final ManagedChannel channel;

  private RunningCollaboration(TestDatabase database, ConfigurableApplicationContext context) {
    this.database = database;
    this.context = context;
    int port = context.getBean(GrpcServerLifecycle.class).getPort();
    this.channel =
        NettyChannelBuilder.forAddress("127.0.0.1", port)
            .usePlaintext()
            .maxInboundMessageSize(64 << 20)
            .build();
  }

  @SpringBootApplication
  @Import(CollaborationConfiguration.class)
  static class Application {}

  /** Starts a collaboration of this checkout's region with its own catalogue. */
  public static RunningCollaboration start(String slug, TestIssuer issuer) {
    return start(
        slug, OUR_REGION, "file:../../" + slug + "/src/main/resources/catalogue.yaml", issuer);
  }

  /** Starts a collaboration of any region. */
  public static RunningCollaboration start(
      String slug, String regionFile, String catalogue, TestIssuer issuer) {
    TestDatabase database = TestDatabase.create(slug.replace('-', '_'));
    Map<String, Object> properties = new LinkedHashMap<>(database.environment());
    properties.put("OVERSIGHT_REGION_FILE", regionFile);
    properties.put("OVERSIGHT_ISSUER", issuer.issuer());
    properties.put("OVERSIGHT_GRPC_PORT", "0");
    properties.put("OVERSIGHT_GRPC_ADDRESS", "127.0.0.1");
    properties.put("oversight.collaboration.slug", slug);
    properties.put("oversight.collaboration.catalogue", catalogue);
    properties.put("spring.config.import", "classpath:oversight-service.yaml");
    properties.put("spring.flyway.locations", "classpath:db/collaboration");
    properties.put("logging.level.root", "WARN");
    SpringApplication application = new SpringApplication(Application.class);
    application.setDefaultProperties(properties);
    return new RunningCollaboration(database, application.run());
  }

  /** A channel that speaks for the bearer of a token. */
  public Channel as(String token) {
    return ClientInterceptors.intercept(channel, new TokenRelayInterceptor(() -> token));
  }

  /** A channel that speaks for nobody. */
  public Channel anonymous() {
    return channel;
  }

  /** Its database. */
  public TestDatabase database() {
    return database;
  }

  /** A part of the running service. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    channel.shutdownNow();
    context.close();
  }
}
