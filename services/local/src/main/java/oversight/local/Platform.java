package oversight.local;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oversight.local.process.LauncherLock;
import oversight.local.process.ProcessRecords;
import oversight.local.process.Supervisor;
import oversight.local.services.Service;
import oversight.local.services.Service.Kind;
import oversight.local.services.ServiceStarter;
import oversight.local.services.Services;
import oversight.local.services.Wiring;
import oversight.region.Region;
import oversight.region.RegionFile;

/** The whole platform: brought up in order, taken down in the opposite one. */
public final class Platform implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Settings settings;
  private final Home home;
  private final Steps steps;
  private final ProcessRecords records;
  private final Supervisor supervisor;

  /** Two launchers on the same data would stop each other's children. */
  private @Nullable LauncherLock lock;

  /** On this machine; nothing starts yet. */
  public Platform(Settings settings, Steps steps) {
    this.settings = settings;
    this.steps = steps;
    this.home = new Home(settings.home());
    this.records = new ProcessRecords(home.run());
    this.supervisor = new Supervisor(home.logs(), records);
  }

  /**
   * Starts everything and returns when a sign-in would work.
   *
   * @param fresh whether to forget all earlier data first
   * @throws StartupException where that is not possible; what was started still runs then
   */
  public void start(boolean fresh) {
    home.create();
    this.lock = LauncherLock.take(home.run());
    List<String> leftovers = records.stopLeftovers(Duration.ofSeconds(20));
    if (!leftovers.isEmpty()) {
      steps.say("Stopped what an earlier start left behind: " + String.join(", ", leftovers) + ".");
    }
    Ports.check(settings);
    if (fresh) {
      home.forget();
      home.create();
    }
    Region region = RegionFile.read(settings.regionFile());
    steps.say("Starting Oversight for the " + region.name() + "; data in " + home.folder());
    start(region);
  }

  private void start(Region region) {
    Foundation foundation = foundation(region);
    Services services = Services.of(region, settings.httpPort(), Ports::free);
    ServiceStarter starter = new ServiceStarter(settings, supervisor);
    steps.run("Services: unpack what is new", () -> starter.unpack(services.all()));
    steps.run("PostgreSQL, port " + settings.postgresPort(), foundation::startPostgres);
    Wiring wiring = wiring(foundation, services);
    List<Service> beforeTheDoor =
        services.all().stream().filter(service -> service.kind() != Kind.GATEWAY).toList();
    // They need Keycloak only when they are first asked for something, so both start side by side.
    beforeTheDoor.forEach(service -> starter.start(service, wiring));
    steps.run("Keycloak: prepare", foundation::startKeycloak);
    steps.run("Keycloak, port " + settings.keycloakPort(), foundation::awaitKeycloak);
    Service gateway = services.only(Kind.GATEWAY);
    starter.start(gateway, wiring);
    beforeTheDoor.forEach(service -> steps.run(service.name(), () -> starter.await(service)));
    steps.run("gateway, port " + settings.httpPort(), () -> starter.await(gateway));
    steps.run("Sign-in page", this::awaitSignIn);
  }

  private Foundation foundation(Region region) {
    Secrets secrets = new Secrets(home.secrets());
    Foundation[] made = new Foundation[1];
    steps.run(
        "PostgreSQL and Keycloak: unpack if new",
        () -> made[0] = Foundation.unpack(settings, supervisor, secrets, region));
    return made[0];
  }

  private Wiring wiring(Foundation foundation, Services services) {
    return new Wiring(
        services,
        settings.regionFile(),
        settings.issuer(),
        settings.publicUrl(),
        foundation.realmSecrets(),
        foundation.databases()::access,
        foundation.postgres()::url);
  }

  private void awaitSignIn() {
    supervisor.await("gateway", PATIENCE, new SignInPage(settings.publicUrl()));
  }

  /** Starts again whatever dies, until all is stopped. */
  public void keepRunning() {
    supervisor.keepRunning(steps::say);
  }

  /** Whether it is being stopped. */
  public boolean isStopping() {
    return supervisor.isStopping();
  }

  @Override
  public void close() {
    supervisor.close();
    if (lock != null) {
      lock.close();
    }
  }
}
