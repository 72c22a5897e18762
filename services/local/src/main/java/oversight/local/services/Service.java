package oversight.local.services;

import java.nio.file.Path;

/**
 * A service to run.
 *
 * @param name its name: {@code cmpg}
 * @param kind what it does
 * @param port the port it listens on
 */
public record Service(String name, Kind kind, int port) {
  /** What a service does, and with that how it is wired and stopped. */
  public enum Kind {
    /** A collaboration: gRPC, with a database. */
    COLLABORATION(2),
    /** The Governance Group: gRPC, with a database. */
    GOVERNANCE(2),
    /** Pages and JSON. */
    PORTAL(3),
    /** The door. */
    GATEWAY(4);

    private final int stage;

    Kind(int stage) {
      this.stage = stage;
    }

    /** Services of a higher stage call those of a lower one, so they stop before them. */
    public int stage() {
      return stage;
    }
  }

  /** Where its build leaves it, under the repository's root. */
  public Path jar(Path root) {
    Path folder =
        kind == Kind.GATEWAY ? root.resolve(name) : root.resolve("services").resolve(name);
    return folder.resolve("target").resolve("oversight-" + name + "-1.0.0-SNAPSHOT.jar");
  }

  /** Whether it speaks gRPC, rather than HTTP with JSON and pages. */
  public boolean grpc() {
    return kind == Kind.COLLABORATION || kind == Kind.GOVERNANCE;
  }
}
