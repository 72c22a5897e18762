package oversight.portal.api.response;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.MediaType;

/**
 * Passes what a service streams on as server-sent events, each at once. When whoever listens hangs
 * up, the service is told.
 */
public final class EventStream {
  private EventStream() {}

  /**
   * Sends events until the stream ends.
   *
   * @param call starts the stream
   * @param name of the event of a message
   * @param data of the event of a message, on one line
   * @throws io.grpc.StatusRuntimeException where the service refuses; nothing was sent then
   */
  public static <T> void send(
      HttpServletResponse response,
      Supplier<Iterator<T>> call,
      Function<T, String> name,
      Function<T, String> data)
      throws IOException {
    OneCall.run(() -> copy(response, call.get(), name, data));
  }

  private static <T> void copy(
      HttpServletResponse response,
      Iterator<T> messages,
      Function<T, String> name,
      Function<T, String> data)
      throws IOException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    // A proxy that gathers answers would defeat the purpose.
    response.setHeader("X-Accel-Buffering", "no");
    OutputStream body = response.getOutputStream();
    while (messages.hasNext()) {
      T message = messages.next();
      body.write(
          ("event: " + name.apply(message) + "\ndata: " + data.apply(message) + "\n\n")
              .getBytes(StandardCharsets.UTF_8));
      body.flush();
    }
  }
}
