package oversight.portal.web.compression;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Compresses what is written where its content type is text, decided at the first byte. What is
 * encoded already, and what is no text, goes through as it is. Whichever way a length is told, it
 * is held back until then, for it is that of the plain text: a reader told more bytes than come
 * waits for the rest.
 */
final class CompressedResponse extends HttpServletResponseWrapper {
  private static final Set<String> TEXT =
      Set.of("text/html", "text/csv", "application/json", "application/atom+xml");

  private static final long UNKNOWN = -1;

  private long plainLength = UNKNOWN;
  private @Nullable ServletOutputStream stream;
  private @Nullable GZIPOutputStream gzip;
  private @Nullable PrintWriter writer;

  CompressedResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    ServletOutputStream known = stream;
    if (known == null) {
      known = compresses() ? compressed() : plain();
      stream = known;
    }
    return known;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    PrintWriter known = writer;
    if (known == null) {
      known =
          new PrintWriter(
              new OutputStreamWriter(
                  getOutputStream(), Charset.forName(String.valueOf(getCharacterEncoding()))));
      writer = known;
    }
    return known;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    tellLength();
    super.flushBuffer();
  }

  @Override
  public void setContentLength(int length) {
    plainLength = length;
  }

  @Override
  public void setContentLengthLong(long length) {
    plainLength = length;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (isLength(name)) {
      plainLength = value == null ? UNKNOWN : Long.parseLong(value);
    } else {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (isLength(name)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    if (isLength(name)) {
      plainLength = value;
    } else {
      super.setIntHeader(name, value);
    }
  }

  @Override
  public void addIntHeader(String name, int value) {
    if (isLength(name)) {
      plainLength = value;
    } else {
      super.addIntHeader(name, value);
    }
  }

  @Override
  public void reset() {
    super.reset();
    plainLength = UNKNOWN;
    stream = null;
    gzip = null;
    writer = null;
  }

  /** Writes what is still held back. */
  void finish() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    if (gzip != null) {
      gzip.finish();
    } else {
      tellLength();
    }
  }

  /** Of text nothing is told: the answer to a HEAD does not know what the GET would come to. */
  private void tellLength() {
    if (plainLength != UNKNOWN && gzip == null && !isText() && !isCommitted()) {
      super.setContentLengthLong(plainLength);
    }
  }

  private static boolean isLength(String name) {
    return HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name);
  }

  private boolean isText() {
    String type = getContentType();
    return type != null && TEXT.contains(type.split(";", 2)[0].strip());
  }

  private boolean compresses() {
    return isText() && getHeader(HttpHeaders.CONTENT_ENCODING) == null && !isCommitted();
  }

  private ServletOutputStream plain() throws IOException {
    tellLength();
    return super.getOutputStream();
  }

  private ServletOutputStream compressed() throws IOException {
    setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    ServletOutputStream plain = super.getOutputStream();
    GZIPOutputStream squeezed = new GZIPOutputStream(plain, true);
    gzip = squeezed;
    return new Squeezed(plain, squeezed);
  }

  /** Passes bytes through the compressor. */
  private static final class Squeezed extends ServletOutputStream {
    private final ServletOutputStream plain;
    private final GZIPOutputStream gzip;

    Squeezed(ServletOutputStream plain, GZIPOutputStream gzip) {
      this.plain = plain;
      this.gzip = gzip;
    }

    @Override
    public void write(int one) throws IOException {
      gzip.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      gzip.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      gzip.flush();
    }

    @Override
    public void close() throws IOException {
      gzip.close();
    }

    @Override
    public boolean isReady() {
      return plain.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      plain.setWriteListener(listener);
    }
  }
}
