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
 * encoded already, and what says its own length as a download does, goes through as it is.
 */
final class CompressedResponse extends HttpServletResponseWrapper {
  private static final Set<String> TEXT =
      Set.of("text/html", "text/csv", "application/json", "application/atom+xml");

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
      known = compresses() ? compressed() : super.getOutputStream();
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
    super.flushBuffer();
  }

  @Override
  public void setContentLength(int length) {
    if (gzip == null && !isText()) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentLengthLong(long length) {
    if (gzip == null && !isText()) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void reset() {
    super.reset();
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
    }
  }

  private boolean isText() {
    String type = getContentType();
    return type != null && TEXT.contains(type.split(";", 2)[0].strip());
  }

  private boolean compresses() {
    return isText() && getHeader(HttpHeaders.CONTENT_ENCODING) == null && !isCommitted();
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
