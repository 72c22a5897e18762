package oversight.local.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends signals. */
final class Signals {
  private Signals() {}

  /** Java itself can send TERM and KILL only; the shell's own {@code kill} knows the others. */
  static void send(ProcessHandle process, ProcessPlan.Signal signal) {
    if (signal == ProcessPlan.Signal.TERM) {
      process.destroy();
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException noShell) {
      process.destroy();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      process.destroy();
    }
  }
}
