package oversight.collaboration.intake;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import oversight.collaboration.watch.Gauge;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.ServiceException;
import oversight.sheets.Aside;
import oversight.sheets.read.FileFormat;

/**
 * Reads a file once, and keeps its bytes aside as they pass, with their SHA-256. No connection to
 * the database is held while a slow sender sends.
 */
final class OriginalSpool extends FilterInputStream {
  private final Path file;
  private final OutputStream copy;
  private final MessageDigest digest;
  private final long limit;
  private final Gauge gauge;
  private volatile FileFormat format = FileFormat.CSV;
  private long size;

  OriginalSpool(InputStream in, long limit, Gauge gauge) throws IOException {
    super(in);
    this.limit = limit;
    this.gauge = gauge;
    this.digest = sha256();
    this.file = Aside.file("original");
    this.copy = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    if (count > 0) {
      size += count;
      if (size > limit) {
        throw tooLarge();
      }
      digest.update(into, offset, count);
      copy.write(into, offset, count);
      gauge.bytes(size);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads whatever the parser left unread, so that the original is whole. */
  void drain() throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (read(buffer, 0, buffer.length) != -1) {
      // Each read keeps what it passes.
    }
    copy.flush();
  }

  /** After {@link #drain()}: in lower-case hexadecimal. */
  String sha256Hex() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** How many bytes have passed. */
  long size() {
    return size;
  }

  /** Says what the bytes turned out to be. */
  void is(FileFormat read) {
    format = read;
  }

  /** What the bytes turned out to be. */
  FileFormat format() {
    return format;
  }

  /** The media type of what the bytes turned out to be. */
  String contentType() {
    return format.contentType();
  }

  /** After {@link #drain()}: where the bytes are kept. */
  Path file() {
    return file;
  }

  /** The bytes again, from the beginning. */
  InputStream again() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      try {
        copy.close();
      } finally {
        Files.deleteIfExists(file);
      }
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ServiceException tooLarge() {
    return new ServiceException(
        ErrorReason.ERROR_REASON_UPLOAD_TOO_LARGE,
        "The file is larger than " + limit + " bytes. Split it by measure or by month.",
        Map.of("limitBytes", Long.toString(limit)));
  }
}
