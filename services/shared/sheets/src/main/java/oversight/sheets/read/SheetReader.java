package oversight.sheets.read;

import java.io.IOException;

/** Reads one file once, from its beginning to its end, with memory that does not grow with it. */
@FunctionalInterface
public interface SheetReader {
  /**
   * Gives every sheet and row to the consumer.
   *
   * @throws UnreadableException where the file, or the rest of it, cannot be read
   * @throws IOException where the bytes cannot be had
   */
  void read(RowConsumer consumer) throws IOException;
}
