package oversight.portal.api.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import oversight.portal.api.request.Accept;

/** Writes a page of a feed in the format that is asked for. */
@Component
final class FeedFormat {
  private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json");
  private static final List<MediaType> OFFERED =
      List.of(JSON_FEED, MediaType.APPLICATION_ATOM_XML, MediaType.APPLICATION_JSON);

  private final JsonFeed json;

  FeedFormat(JsonFeed json) {
    this.json = json;
  }

  /** The format asked for; refused with 406 before any service is asked. */
  static MediaType choose(@Nullable String accept) {
    return Accept.choose(accept, OFFERED);
  }

  void write(FeedPage page, MediaType format, HttpServletResponse response) throws IOException {
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (!page.next().isEmpty()) {
      response.addHeader(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
    }
    boolean atom = format.equals(MediaType.APPLICATION_ATOM_XML);
    response.setContentType(atom ? format + ";charset=utf-8" : format.toString());
    String text = atom ? AtomFeed.write(page) : json.write(page);
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
