package oversight.portal.api.response;

import com.google.protobuf.ByteString;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Passes a file on piece by piece as a service streams it, at the pace of whoever fetches it. When
 * they hang up, the service is told.
 */
public final class FileStream {
  private static final String HTML = "text/html";

  /** What a browser may be told it is given; anything else is only bytes. */
  private static final Set<String> KNOWN =
      Set.of(
          "text/csv",
          HTML,
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.spreadsheet");

  private static final Set<String> SHOWN = Set.of(HTML, "application/pdf");

  /** Scripts of a document never run, and it asks nobody for anything. */
  private static final String SANDBOX =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

  private FileStream() {}

  /** What stands in the first piece. */
  public record Head(String filename, String contentType) {}

  /**
   * Sends a file.
   *
   * @param call starts the stream
   * @param head reads the first piece
   * @param chunk reads the bytes of each
   * @throws io.grpc.StatusRuntimeException where the service refuses; nothing was sent then
   */
  public static <T> void send(
      HttpServletResponse response,
      Supplier<Iterator<T>> call,
      Function<T, Head> head,
      Function<T, ByteString> chunk)
      throws IOException {
    OneCall.run(() -> copy(response, call.get(), head, chunk));
  }

  private static <T> void copy(
      HttpServletResponse response,
      Iterator<T> pieces,
      Function<T, Head> head,
      Function<T, ByteString> chunk)
      throws IOException {
    OutputStream body = response.getOutputStream();
    boolean first = true;
    while (pieces.hasNext()) {
      T piece = pieces.next();
      if (first) {
        describe(response, head.apply(piece));
        first = false;
      }
      chunk.apply(piece).writeTo(body);
    }
  }

  private static void describe(HttpServletResponse response, Head head) {
    MediaType type = type(head.contentType());
    String bare = type.getType() + "/" + type.getSubtype();
    response.setContentType(type.toString());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        (SHOWN.contains(bare) ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(head.filename(), StandardCharsets.UTF_8)
            .build()
            .toString());
    if (HTML.equals(bare)) {
      response.setHeader("Content-Security-Policy", SANDBOX);
    }
  }

  private static MediaType type(String text) {
    try {
      MediaType type = MediaType.parseMediaType(text);
      return KNOWN.contains(type.getType() + "/" + type.getSubtype())
          ? type
          : MediaType.APPLICATION_OCTET_STREAM;
    } catch (InvalidMediaTypeException unreadable) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }
}
