package oversight.portal.web.fake;

import java.net.http.HttpHeaders;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * What a browser got.
 *
 * @param path the address it ended at, without the host
 * @param status the HTTP status
 * @param headers the answer's
 * @param document the page
 */
public record Page(String path, int status, HttpHeaders headers, Document document) {
  /** A header; empty where there is none. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The text of the main heading. */
  public String heading() {
    return document.select("h1").text();
  }

  /** The lines of the error summary. */
  public List<String> errors() {
    return document.select(".govuk-error-summary__list li").eachText();
  }

  /** The items of the service navigation. */
  public List<String> navigation() {
    return document.select(".govuk-service-navigation__list a").eachText();
  }
}
