package oversight.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The sample's files. */
final class Resources {
  private Resources() {}

  static String read(String name) {
    try (InputStream file = Resources.class.getResourceAsStream("/sample/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The sample has no file " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
