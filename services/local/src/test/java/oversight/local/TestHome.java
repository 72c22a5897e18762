package oversight.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where tests start servers: a home of its own under {@code target}, whose unpacked programs are
 * used again by the next run, on ports that are free.
 */
final class TestHome {
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private TestHome() {}

  /** The variables of a launcher for tests. */
  static Map<String, String> environment() {
    List<Integer> ports = Ports.free(3);
    return new TreeMap<>(
        Map.of(
            "OVERSIGHT_ROOT", ROOT.toString(),
            "OVERSIGHT_HOME", Path.of("target/platform").toAbsolutePath().toString(),
            "OVERSIGHT_REGION_FILE", ROOT.resolve("region.yaml").toString(),
            "OVERSIGHT_HTTP_PORT", ports.get(0).toString(),
            "OVERSIGHT_KEYCLOAK_PORT", ports.get(1).toString(),
            "OVERSIGHT_POSTGRES_PORT", ports.get(2).toString()));
  }
}
