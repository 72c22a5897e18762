package oversight.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to start.
 *
 * @param name its name, and its log's
 * @param stage processes of a higher stage stop before those of a lower one
 * @param command the program and its arguments
 * @param environment variables beside those that it inherits
 * @param signal the signal that asks it to stop
 */
public record ProcessPlan(
    String name, int stage, List<String> command, Map<String, String> environment, Signal signal) {
  /** Copies the lists. */
  public ProcessPlan {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** How a process is asked to stop. */
  public enum Signal {
    /** Finish what is in flight, then stop: what Java programs understand. */
    TERM,
    /** PostgreSQL's fast shutdown: roll back what is open, then stop. */
    INT
  }

  /** Where its output goes. */
  public Path log(Path logs) {
    return logs.resolve(name + ".log");
  }
}
