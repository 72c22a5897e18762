package oversight.sheets.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.zip.ZipException;

/**
 * A part of a workbook as it is decompressed: stops where it grows out of all proportion, and where
 * markup goes on for ever (a parser keeps a name or a text in memory until it ends).
 */
final class GuardedStream extends FilterInputStream {
  private static final long ALWAYS_FINE = 16 << 20;
  private static final int LONGEST_WITHOUT_MARKUP = 2 << 20;

  private final long compressed;
  private final IntConsumer inflated;
  private final ReadLimits limits;
  private long count;
  private int withoutMarkup;

  GuardedStream(InputStream in, long compressed, IntConsumer inflated, ReadLimits limits) {
    super(in);
    this.compressed = compressed;
    this.inflated = inflated;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int got;
    try {
      got = in.read(into, offset, length);
    } catch (ZipException | EOFException damaged) {
      throw Container.broken("A part of the workbook is damaged, and cannot be decompressed.");
    }
    if (got > 0) {
      count += got;
      inflated.accept(got);
      if (count > ALWAYS_FINE && count / compressed > limits.maxRatio()) {
        throw Container.tooLarge();
      }
      watchMarkup(into, offset, got);
    }
    return got;
  }

  private void watchMarkup(byte[] into, int offset, int got) {
    for (int i = offset + got - 1; i >= offset; i--) {
      if (into[i] == '<') {
        withoutMarkup = 0;
        return;
      }
    }
    withoutMarkup += got;
    if (withoutMarkup > LONGEST_WITHOUT_MARKUP) {
      throw new UnreadableException(
          "CELL_TOO_LONG",
          "One cell, or one piece of markup, goes on for two million characters and more.",
          "Shorten the long cell, or copy the table into a new workbook.");
    }
  }
}
