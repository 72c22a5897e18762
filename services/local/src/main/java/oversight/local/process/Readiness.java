package oversight.local.process;

/** Whether a process does its work yet. */
@FunctionalInterface
public interface Readiness {
  /** Asks once; never throws, an error is a no. */
  boolean isReady();
}
