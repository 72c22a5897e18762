package oversight.collaboration.log;

import java.util.List;
import java.util.Optional;

/**
 * The logs that a collaboration takes.
 *
 * @param all in the order of its file
 */
public record Logs(List<Log> all) {

  /** Copies the list. */
  public Logs {
    all = List.copyOf(all);
  }

  /** The log of this name. */
  public Optional<Log> find(String name) {
    return all.stream().filter(log -> log.name().equals(name)).findFirst();
  }

  /** The log from which a part is derived, if there is one. */
  public Optional<Log> deriving(String partCode) {
    return all.stream().filter(log -> log.derives().contains(partCode)).findFirst();
  }
}
