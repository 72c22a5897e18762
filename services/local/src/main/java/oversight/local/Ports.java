package oversight.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Which ports are free. */
public final class Ports {
  private Ports() {}

  /**
   * Checks the three ports that others reach before anything starts.
   *
   * @throws StartupException naming each port that is taken and the variable that moves it
   */
  public static void check(Settings settings) {
    List<String> taken = new ArrayList<>();
    check(settings.httpPort(), "OVERSIGHT_HTTP_PORT", "the pages and the API", taken);
    check(settings.keycloakPort(), "OVERSIGHT_KEYCLOAK_PORT", "Keycloak", taken);
    check(settings.postgresPort(), "OVERSIGHT_POSTGRES_PORT", "PostgreSQL", taken);
    if (!taken.isEmpty()) {
      throw new StartupException(String.join(System.lineSeparator(), taken));
    }
  }

  /** Finds free ports; they are all different, and were free a moment ago. */
  public static List<Integer> free(int count) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int each = 0; each < count; each++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException none) {
      throw new UncheckedIOException("No free port is left on this machine.", none);
    } finally {
      held.forEach(Ports::close);
    }
  }

  private static void check(int port, String variable, String purpose, List<String> taken) {
    if (!isFree(port)) {
      taken.add(
          "Port %d, meant for %s, is taken by another program. Stop that program, or choose another"
                  .formatted(port, purpose)
              + " port: %s=%d ./oversight up".formatted(variable, port + 1000));
    }
  }

  /** A port is taken if something listens on it, whether on this machine's address or on all. */
  private static boolean isFree(int port) {
    return binds(new InetSocketAddress(port))
        && binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private static boolean binds(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // It was never used.
    }
  }
}
