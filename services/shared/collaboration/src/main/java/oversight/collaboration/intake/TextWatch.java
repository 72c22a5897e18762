package oversight.collaboration.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Notes on which line bytes stop being UTF-8. A decoder reads far ahead of what is parsed, so where
 * it fails says little of where to look. Closing leaves the bytes open: they belong to whoever gave
 * them, who still wants what is left unread.
 */
final class TextWatch extends FilterInputStream {
  private int line = 1;
  private int brokenLine;
  private int following;

  TextWatch(InputStream bytes) {
    super(bytes);
  }

  /** The first line that is not UTF-8; the last where none was found to be broken. */
  int brokenLine() {
    return brokenLine == 0 ? line : brokenLine;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = in.read(into, offset, length);
    for (int i = offset; i < offset + count && brokenLine == 0; i++) {
      watch(into[i] & 0xff);
    }
    return count;
  }

  @Override
  public void close() {
    // Closed by its owner.
  }

  private void watch(int octet) {
    boolean follows = (octet & 0xc0) == 0x80;
    if (follows != following > 0) {
      brokenLine = line;
    } else if (follows) {
      following--;
    } else if (octet == '\n') {
      line++;
    } else if (octet >= 0x80) {
      following = octet >= 0xf0 ? 3 : octet >= 0xe0 ? 2 : 1;
    }
  }
}
