package oversight.collaboration.running;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ServiceDescriptor;
import io.grpc.netty.NettyChannelBuilder;
import java.util.LinkedHashMap;
import java.util.List;
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
    return start(
        Application.class, slug, regionFile, catalogue, "classpath:db/collaboration", issuer);
  }

  /** Starts a collaboration's own application. */
  public static RunningCollaboration start(
      Class<?> application,
      String slug,
      String regionFile,
      String catalogue,
      String migrations,
      TestIssuer issuer) {
    TestDatabase database = TestDatabase.create(slug.replace('-', '_'));
    Map<String, Object> properties = new LinkedHashMap<>(database.environment());
    properties.put("OVERSIGHT_REGION_FILE", regionFile);
    properties.put("OVERSIGHT_ISSUER", issuer.issuer());
    properties.put("OVERSIGHT_GRPC_PORT", "0");
    properties.put("OVERSIGHT_GRPC_ADDRESS", "127.0.0.1");
    properties.put("oversight.collaboration.slug", slug);
    properties.put("oversight.collaboration.catalogue", catalogue);
    properties.put("spring.config.import", "classpath:oversight-service.yaml");
    properties.put("spring.flyway.locations", migrations);
    properties.put("logging.level.root", "WARN");
    SpringApplication starting = new SpringApplication(application);
    starting.setDefaultProperties(properties);
    return new RunningCollaboration(database, starting.run());
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

  /** Every service of the platform's own contract that it answers, as the contract has it. */
  public List<ServiceDescriptor> services() {
    return context.getBeansOfType(BindableService.class).values().stream()
        .map(service -> service.bindService().getServiceDescriptor())
        .filter(service -> service.getName().startsWith("oversight."))
        .toList();
  }

  @Override
  public void close() {
    channel.shutdownNow();
    context.close();
  }
}
