package oversight.local.kill;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import oversight.local.Home;
import oversight.local.Ports;
import oversight.local.Secrets;
import oversight.local.Settings;
import oversight.local.postgres.Databases;
import oversight.local.postgres.PostgresPrograms;
import oversight.local.postgres.PostgresServer;
import oversight.local.process.ProcessRecords;
import oversight.local.process.Supervisor;
import oversight.local.realm.RealmSecrets;
import oversight.local.services.Service;
import oversight.local.services.ServiceStarter;
import oversight.local.services.Services;
import oversight.local.services.Wiring;
import oversight.testing.TestIssuer;

/**
 * One collaboration's own program with a real PostgreSQL, as {@code ./oversight up} starts them and
 * starts them again. Needs the built program, as {@code ./oversight up} does.
 */
final class Ground implements AutoCloseable {
  private static final String SLUG = "cmpg";
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  /** What was said of processes that were started again. */
  final Queue<String> restarts = new ConcurrentLinkedQueue<>();

  private final TestIssuer issuer = TestIssuer.start();
  private final Supervisor supervisor;
  private final PostgresServer postgres;
  private final ManagedChannel channel;
  private final Thread keeper;

  /** Starts both, empty, in a folder of their own under this module's {@code target}. */
  Ground() {
    Path root = root();
    List<Integer> ports = Ports.free(4);
    Settings settings =
        Settings.from(
            Map.of(
                "OVERSIGHT_ROOT", root.toString(),
                "OVERSIGHT_HOME", root.resolve("services/local/target/killed").toString(),
                "OVERSIGHT_REGION_FILE", root.resolve("region.yaml").toString(),
                "OVERSIGHT_HTTP_PORT", ports.get(0).toString(),
                "OVERSIGHT_KEYCLOAK_PORT", ports.get(1).toString(),
                "OVERSIGHT_POSTGRES_PORT", ports.get(2).toString()));
    Home home = new Home(settings.home());
    home.create();
    ProcessRecords records = new ProcessRecords(home.run());
    records.stopLeftovers(Duration.ofSeconds(20));
    home.forget();
    home.create();
    supervisor = new Supervisor(home.logs(), records);
    Secrets secrets = new Secrets(home.secrets());
    postgres =
        new PostgresServer(
            PostgresPrograms.unpack(home.postgresPrograms()),
            home.postgres(),
            settings.postgresPort(),
            secrets.of("postgres"));
    postgres.initialise(supervisor);
    postgres.start(supervisor);
    Databases databases = new Databases(postgres, secrets);
    databases.create(List.of(SLUG));
    Service service = new Service(SLUG, Service.Kind.COLLABORATION, ports.get(3));
    ServiceStarter starter = new ServiceStarter(settings, supervisor);
    starter.unpack(List.of(service));
    starter.start(
        service,
        new Wiring(
            new Services(List.of(service)),
            settings.regionFile(),
            issuer.issuer(),
            settings.publicUrl(),
            new RealmSecrets("", ""),
            databases::access,
            postgres::url));
    starter.await(service);
    channel =
        NettyChannelBuilder.forAddress("127.0.0.1", service.port())
            .usePlaintext()
            .maxInboundMessageSize(64 << 20)
            .build();
    keeper = Thread.ofVirtual().start(() -> supervisor.keepRunning(restarts::add));
  }

  /** Benches run in the repository's own folder, tests in their module's. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("region.yaml"))) {
      folder = Objects.requireNonNull(folder.getParent(), "Run this inside the repository.");
    }
    return folder;
  }

  /** A channel for whoever this is; one that was lost is found again at once. */
  Channel as(String username, String organisation, String role) {
    channel.resetConnectBackoff();
    Metadata headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + issuer.token(username, organisation, role));
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  /** The database, as one who sees all of it. */
  Connection database() throws SQLException {
    return postgres.connect(SLUG);
  }

  /** The service's process, where it runs. */
  List<ProcessHandle> service() {
    return supervisor.running(SLUG).map(child -> child.process().toHandle()).stream().toList();
  }

  /** PostgreSQL's first process, where it runs. */
  List<ProcessHandle> postmaster() {
    return supervisor.running(PostgresServer.NAME).map(child -> child.process().toHandle()).stream()
        .toList();
  }

  /** PostgreSQL's other processes: those of connections, and its own. */
  List<ProcessHandle> backends() {
    return postmaster().stream().flatMap(ProcessHandle::children).toList();
  }

  /** Whether both are still started again when they die. */
  boolean isKept() {
    return keeper.isAlive();
  }

  @Override
  public void close() {
    channel.shutdownNow();
    supervisor.close();
    keeper.interrupt();
    issuer.close();
  }
}
