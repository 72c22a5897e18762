package oversight.portal.api.response;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the next page is, for a {@code Link} header (RFC 8288). */
public final class NextPage {
  private NextPage() {}

  /** The same request with one parameter set anew: {@code </api/v1/…?after=7>; rel="next"}. */
  public static String link(HttpServletRequest request, String parameter, String value) {
    return "<" + address(request, parameter, value) + ">; rel=\"next\"";
  }

  /** The same request's path and query with one parameter set anew. */
  public static String address(HttpServletRequest request, String parameter, String value) {
    String query = request.getQueryString();
    Stream<String> others =
        query == null || query.isEmpty()
            ? Stream.empty()
            : Arrays.stream(query.split("&", -1))
                .filter(pair -> !pair.equals(parameter) && !pair.startsWith(parameter + "="));
    String set = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return Stream.concat(others, Stream.of(set))
        .collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
  }
}
