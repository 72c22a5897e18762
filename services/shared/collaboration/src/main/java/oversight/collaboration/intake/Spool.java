package oversight.collaboration.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import oversight.sheets.Aside;

/** Lines for COPY, kept aside in a file until all have come, so that memory stays flat. */
final class Spool implements AutoCloseable {
  private final Path file;
  private final BufferedWriter writer;

  Spool(String name) throws IOException {
    file = Aside.file(name);
    writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  void add(CharSequence line) throws IOException {
    writer.append(line).append('\n');
  }

  /** All lines so far, for COPY. */
  InputStream read() throws IOException {
    writer.flush();
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
