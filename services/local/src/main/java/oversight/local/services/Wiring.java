package oversight.local.services;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import oversight.local.postgres.DatabaseAccess;
import oversight.local.realm.RealmSecrets;
import oversight.local.services.Service.Kind;

/**
 * The environment of each service, which is all that configures it.
 *
 * @param services who is where
 * @param regionFile the region's file
 * @param issuer who issues tokens
 * @param publicUrl where people find the platform
 * @param secrets the secrets of the platform's own clients
 * @param databases a service's database
 * @param databaseUrl a database's address
 */
public record Wiring(
    Services services,
    Path regionFile,
    String issuer,
    String publicUrl,
    RealmSecrets secrets,
    Function<String, DatabaseAccess> databases,
    Function<String, String> databaseUrl) {

  /** What this service finds in its environment. */
  public Map<String, String> environment(Service service) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("OVERSIGHT_REGION_FILE", regionFile.toString());
    environment.put("OVERSIGHT_ISSUER", issuer);
    environment.put("OVERSIGHT_AUDIENCE", "oversight");
    environment.put("OVERSIGHT_PUBLIC_URL", publicUrl);
    if (service.grpc()) {
      environment.put("OVERSIGHT_GRPC_PORT", Integer.toString(service.port()));
      environment.put("OVERSIGHT_GRPC_ADDRESS", "127.0.0.1");
      database(environment, service);
    } else {
      environment.put("OVERSIGHT_HTTP_PORT", Integer.toString(service.port()));
      environment.put("OVERSIGHT_GOVERNANCE", address(services.only(Kind.GOVERNANCE)));
    }
    if (service.kind() != Kind.COLLABORATION) {
      environment.put("OVERSIGHT_COLLABORATIONS", collaborations());
    }
    if (service.kind() == Kind.GOVERNANCE) {
      environment.put("OVERSIGHT_GOVERNANCE_CLIENT_SECRET", secrets.governance());
    }
    if (service.kind() == Kind.GATEWAY) {
      environment.put("OVERSIGHT_PORTAL", "http://" + address(services.only(Kind.PORTAL)));
      environment.put("OVERSIGHT_GATEWAY_CLIENT_SECRET", secrets.gateway());
    }
    return Map.copyOf(environment);
  }

  private void database(Map<String, String> environment, Service service) {
    DatabaseAccess access = databases.apply(service.name());
    environment.put("OVERSIGHT_DATABASE_URL", databaseUrl.apply(access.database()));
    environment.put("OVERSIGHT_DATABASE_USER", access.application());
    environment.put("OVERSIGHT_DATABASE_PASSWORD", access.applicationPassword());
    environment.put("OVERSIGHT_DATABASE_OWNER_USER", access.owner());
    environment.put("OVERSIGHT_DATABASE_OWNER_PASSWORD", access.ownerPassword());
  }

  private String collaborations() {
    return services.of(Kind.COLLABORATION).stream()
        .map(service -> service.name() + "=" + address(service))
        .collect(Collectors.joining(","));
  }

  private static String address(Service service) {
    return "localhost:" + service.port();
  }
}
