package oversight.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords made once on this machine and kept where only their owner can read them. */
public final class Secrets {
  private static final int BYTES = 24;

  private final Path file;
  private final Properties known = new Properties();
  private final SecureRandom random = new SecureRandom();

  /** Reads the file, where there is one. */
  public Secrets(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        known.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException("The passwords cannot be read: " + file, unreadable);
      }
    }
  }

  /** The password of this name; made and written down when first asked for. */
  public synchronized String of(String name) {
    String password = known.getProperty(name);
    if (password == null) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      known.setProperty(name, password);
      write();
    }
    return password;
  }

  private void write() {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        known.store(writer, "Made on this machine, for this machine.");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException refused) {
      throw new UncheckedIOException("The passwords cannot be written: " + file, refused);
    }
  }
}
