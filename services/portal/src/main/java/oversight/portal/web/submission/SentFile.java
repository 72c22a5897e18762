package oversight.portal.web.submission;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that passes on its way to a collaboration; its beginning is kept to be shown. */
final class SentFile extends FilterInputStream {
  private static final int MOST_BYTES = 2_000_000;
  private static final int NAME_LENGTH = 255;

  private final String name;
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private boolean whole = true;

  /**
   * A file.
   *
   * @param name at the sender's
   */
  SentFile(String name, InputStream bytes) {
    super(bytes);
    this.name = name.substring(0, Math.min(name.length(), NAME_LENGTH));
  }

  String name() {
    return name;
  }

  /** Once it has been read: all of it where it is short enough to be shown, else nothing. */
  byte[] shown() {
    return whole ? seen.toByteArray() : new byte[0];
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    if (count > 0 && whole) {
      if (seen.size() + count > MOST_BYTES) {
        whole = false;
        seen.reset();
      } else {
        seen.write(into, offset, count);
      }
    }
    return count;
  }
}
