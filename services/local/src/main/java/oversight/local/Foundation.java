package oversight.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import oversight.local.keycloak.KeycloakDistribution;
import oversight.local.keycloak.KeycloakServer;
import oversight.local.postgres.DatabaseAccess;
import oversight.local.postgres.Databases;
import oversight.local.postgres.PostgresPrograms;
import oversight.local.postgres.PostgresServer;
import oversight.local.process.Supervisor;
import oversight.local.realm.RealmFile;
import oversight.local.realm.RealmSecrets;
import oversight.region.Collaboration;
import oversight.region.Region;

/** What the services stand on: PostgreSQL with a database for each of them, and Keycloak. */
public final class Foundation {
  private static final String GOVERNANCE = "governance";
  private static final String KEYCLOAK = "keycloak";

  private final Settings settings;
  private final Supervisor supervisor;
  private final Secrets secrets;
  private final PostgresServer postgres;
  private final Databases databases;
  private final KeycloakServer keycloak;
  private final KeycloakDistribution distribution;
  private final Region region;

  private Foundation(
      Settings settings,
      Supervisor supervisor,
      Secrets secrets,
      Region region,
      PostgresPrograms programs,
      KeycloakDistribution distribution) {
    Home home = new Home(settings.home());
    this.settings = settings;
    this.supervisor = supervisor;
    this.secrets = secrets;
    this.region = region;
    this.distribution = distribution;
    this.postgres =
        new PostgresServer(
            programs, home.postgres(), settings.postgresPort(), secrets.of("postgres"));
    this.databases = new Databases(postgres, secrets);
    this.keycloak = new KeycloakServer(distribution, settings.keycloakPort(), home.realmMarker());
  }

  /** Unpacks what is not unpacked yet. */
  public static Foundation unpack(
      Settings settings, Supervisor supervisor, Secrets secrets, Region region) {
    Home home = new Home(settings.home());
    Path archive = settings.root().resolve("services/local/target/keycloak/keycloak.zip");
    return new Foundation(
        settings,
        supervisor,
        secrets,
        region,
        PostgresPrograms.unpack(home.postgresPrograms()),
        KeycloakDistribution.unpack(archive, home.keycloak()));
  }

  /** Starts PostgreSQL and makes the databases that are not there yet. */
  public void startPostgres() {
    postgres.initialise(supervisor);
    postgres.start(supervisor);
    List<String> slugs =
        new ArrayList<>(region.collaborations().stream().map(Collaboration::slug).toList());
    slugs.add(GOVERNANCE);
    slugs.add(KEYCLOAK);
    databases.create(slugs);
  }

  /** Starts Keycloak without waiting for it. */
  public void startKeycloak() {
    distribution.build(supervisor);
    DatabaseAccess access = databases.access(KEYCLOAK);
    keycloak.start(
        supervisor, access, postgres.url(access.database()), secrets.of("keycloak.admin"), realm());
  }

  /** Waits until the realm answers. */
  public void awaitKeycloak() {
    keycloak.await(supervisor, realm());
  }

  /** The databases. */
  public Databases databases() {
    return databases;
  }

  /** The database server. */
  public PostgresServer postgres() {
    return postgres;
  }

  /** The secrets of the platform's own clients. */
  public RealmSecrets realmSecrets() {
    return new RealmSecrets(secrets.of("oversight-gateway"), secrets.of("oversight-governance"));
  }

  private String realm() {
    return RealmFile.of(region, realmSecrets(), settings.publicUrl());
  }
}
