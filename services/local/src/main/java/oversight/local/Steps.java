package oversight.local;

import java.io.PrintStream;
import java.time.Duration;

/** Tells a person what is being done and how long it took, a line a step. */
public final class Steps {
  private final PrintStream out;

  /** Writes there. */
  public Steps(PrintStream out) {
    this.out = out;
  }

  /** Something that takes a while. */
  @FunctionalInterface
  public interface Step {
    /** Does it. */
    void run();
  }

  /** Does a step and says how long it took. */
  public void run(String name, Step step) {
    long start = System.nanoTime();
    out.printf("  %-42s", name);
    out.flush();
    try {
      step.run();
    } catch (RuntimeException failed) {
      out.println("failed");
      throw failed;
    }
    out.printf("%6.1f s%n", Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
  }

  /** Says something. */
  public void say(String line) {
    out.println(line);
  }
}
