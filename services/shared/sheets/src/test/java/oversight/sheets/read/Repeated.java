package oversight.sheets.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The same few bytes again and again, made as they are read. */
final class Repeated extends InputStream {
  private final byte[] pattern;
  private final long length;
  private long at;

  Repeated(String pattern, long length) {
    this.pattern = pattern.getBytes(StandardCharsets.UTF_8);
    this.length = length;
  }

  @Override
  public int read() {
    return at < length ? pattern[(int) (at++ % pattern.length)] : -1;
  }

  @Override
  public int read(byte[] into, int offset, int count) {
    if (at >= length) {
      return -1;
    }
    int given = (int) Math.min(count, length - at);
    for (int i = 0; i < given; i++) {
      into[offset + i] = pattern[(int) (at++ % pattern.length)];
    }
    return given;
  }
}
