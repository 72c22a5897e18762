package oversight.sheets.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a CSV, decoded while it arrives. It begins as UTF-8 (or UTF-16, where a byte order
 * mark says so). The first bytes that are not UTF-8 make it Windows-1252, where everything before
 * them was ASCII: then nothing was decoded that means anything else in Windows-1252. A file that
 * has both is broken. Closing leaves the bytes open: they belong to whoever gave them.
 */
final class TextReader extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final CharBuffer text = CharBuffer.allocate(1 << 16).flip();
  private final Runnable readAsWindows;
  private CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
  private boolean mayBeWindows = true;
  private boolean atEnd;
  private long octets;
  private long characters;

  /**
   * A reader.
   *
   * @param in the bytes
   * @param readAsWindows told when the first character is about to be read as Windows-1252
   */
  TextReader(InputStream in, Runnable readAsWindows) throws IOException {
    this.in = in;
    this.readAsWindows = readAsWindows;
    skipMark();
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!text.hasRemaining() && !decode()) {
      return -1;
    }
    int count = Math.min(length, text.remaining());
    text.get(into, offset, count);
    return count;
  }

  /** What comes next, without taking it: at least one whole line, as far as there is one. */
  CharSequence peek(int atLeast) throws IOException {
    while (text.remaining() < atLeast && !hasLine() && text.remaining() < text.capacity() / 2) {
      if (!decode()) {
        break;
      }
    }
    return text.asReadOnlyBuffer();
  }

  /** Takes characters that were seen. */
  void skipSeen(int count) {
    text.position(text.position() + count);
  }

  @Override
  public void close() {
    // Closed by its owner.
  }

  private boolean hasLine() {
    boolean any = false;
    for (int i = text.position(); i < text.limit(); i++) {
      char c = text.get(i);
      if (c == '\n' || c == '\r') {
        if (any) {
          return true;
        }
      } else if (!Spaces.isSpace(c)) {
        any = true;
      }
    }
    return false;
  }

  /** Decodes more; false at the end. */
  private boolean decode() throws IOException {
    text.compact();
    try {
      while (true) {
        int before = bytes.position();
        int had = text.position();
        CoderResult result = decoder.decode(bytes, text, atEnd);
        octets += bytes.position() - before;
        characters += text.position() - had;
        if (text.position() > had) {
          return true;
        }
        if (result.isError()) {
          useWindows();
        } else if (atEnd) {
          return false;
        } else {
          fill();
        }
      }
    } finally {
      text.flip();
    }
  }

  private void useWindows() {
    if (mayBeWindows && atHalfACharacter()) {
      throw new UnreadableException(
          "ENCODING_NOT_UTF_8",
          "About this row there is half a character (a lone surrogate), which is no text.",
          "Delete the character that is shown as a box or a question mark, and save the file as"
              + " “CSV UTF-8 (Comma delimited)”.");
    }
    if (!mayBeWindows || octets != characters) {
      throw new UnreadableException(
          "ENCODING_NOT_UTF_8",
          "From about this row on, the file is not UTF-8 text.",
          "In Excel, save it as “CSV UTF-8 (Comma delimited)”.");
    }
    mayBeWindows = false;
    decoder = strict(WINDOWS);
    readAsWindows.run();
  }

  /** Half a pair of UTF-16, as programs write it that take it for a character of its own. */
  private boolean atHalfACharacter() {
    return bytes.remaining() >= 3
        && (bytes.get(bytes.position()) & 0xff) == 0xed
        && (bytes.get(bytes.position() + 1) & 0xe0) == 0xa0
        && (bytes.get(bytes.position() + 2) & 0xc0) == 0x80;
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count == -1) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  private void skipMark() throws IOException {
    while (bytes.remaining() < 3 && !atEnd) {
      fill();
    }
    if (begins(0xef, 0xbb, 0xbf)) {
      mayBeWindows = false;
      bytes.position(3);
    } else if (begins(0xff, 0xfe)) {
      useUtf16(StandardCharsets.UTF_16LE);
    } else if (begins(0xfe, 0xff)) {
      useUtf16(StandardCharsets.UTF_16BE);
    }
  }

  private void useUtf16(Charset charset) {
    mayBeWindows = false;
    decoder = strict(charset);
    bytes.position(2);
  }

  private boolean begins(int... mark) {
    if (bytes.remaining() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes.get(i) & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
