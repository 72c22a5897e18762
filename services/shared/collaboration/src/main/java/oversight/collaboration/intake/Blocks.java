package oversight.collaboration.intake;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Gathers lines in the text format of PostgreSQL's COPY and gives them in blocks of whole lines.
 */
final class Blocks {
  private static final int BLOCK_CHARS = 60_000;

  private final Consumer<byte[]> blocks;
  private final StringBuilder lines = new StringBuilder(BLOCK_CHARS + 4_000);

  /** Gives blocks of whole lines. */
  Blocks(Consumer<byte[]> blocks) {
    this.blocks = blocks;
  }

  /** Adds a row as its content writes it. */
  <R> void add(FileContent<R> content, R row) {
    content.write(row, lines);
    lines.append('\n');
    if (lines.length() >= BLOCK_CHARS) {
      flush();
    }
  }

  /** Gives what is left. */
  void flush() {
    if (!lines.isEmpty()) {
      blocks.accept(lines.toString().getBytes(StandardCharsets.UTF_8));
      lines.setLength(0);
    }
  }
}
