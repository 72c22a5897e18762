package oversight.local.sample;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far the loader has come: a bar on a terminal, a line every tenth elsewhere. */
final class Progress implements AutoCloseable {
  private final PrintStream out;
  private final int total;
  private final @Nullable ProgressBar bar;
  private int done;

  Progress(PrintStream out, int total) {
    this.out = out;
    this.total = total;
    this.bar =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
            ? new ProgressBarBuilder()
                .setTaskName("  Sample figures")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build()
            : null;
  }

  synchronized void step() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (done * 10 / total > (done - 1) * 10 / total) {
      out.printf("  Sample figures %3d %%%n", done * 100 / total);
      out.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
