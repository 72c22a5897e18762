package oversight.local.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import oversight.local.Home;
import oversight.local.StartupException;

/**
 * PostgreSQL's own programs, from zonky's Maven artefacts. Zonky's {@code EmbeddedPostgres} class
 * is not used: it always passes {@code -F}, which turns {@code fsync} off, and trusts every local
 * connection. Both are right for tests and wrong for data that must survive a power cut.
 *
 * @param folder where {@code bin} is
 */
public record PostgresPrograms(Path folder) {
  /** Unpacks the programs for this machine, unless that was done. */
  public static PostgresPrograms unpack(Path into) {
    try {
      byte[] archive = archive();
      Path folder = into.resolve("postgres-" + fingerprint(archive));
      if (!Files.isDirectory(folder)) {
        Path fresh = into.resolve("postgres.new");
        Home.delete(fresh);
        unpack(archive, fresh);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      return new PostgresPrograms(folder);
    } catch (IOException refused) {
      throw new StartupException(
          "PostgreSQL cannot be unpacked into " + into + ": " + refused.getMessage(), refused);
    }
  }

  /**
   * A command line for one of the programs. PostgreSQL refuses to run as root; there, {@code
   * unshare} gives it a user namespace in which it is not root.
   */
  public List<String> command(String program, List<String> arguments) {
    Stream<String> rootless =
        LinuxUtils.isUnshareAvailable() ? Stream.of("unshare", "-U") : Stream.empty();
    return Stream.of(
            rootless,
            Stream.of(folder.resolve("bin").resolve(program).toString()),
            arguments.stream())
        .flatMap(part -> part)
        .toList();
  }

  private static byte[] archive() throws IOException {
    String system = System.getProperty("os.name", "");
    try (InputStream packed =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
            system.startsWith("Mac") ? "Darwin" : system, System.getProperty("os.arch", ""))) {
      return packed.readAllBytes();
    } catch (IllegalStateException none) {
      throw new StartupException(
          "There is no embedded PostgreSQL for this kind of machine ("
              + system
              + ", "
              + System.getProperty("os.arch")
              + "): Linux and macOS on x86-64 and ARM64 are supported.",
          none);
    }
  }

  private static void unpack(byte[] archive, Path into) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, into);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("The archive reaches outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, into.resolve(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0) {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static String fingerprint(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest).substring(0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
