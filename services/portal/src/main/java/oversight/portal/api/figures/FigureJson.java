package oversight.portal.api.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import oversight.portal.api.json.ProtoJson;
import oversight.returns.v1.Figure;
import tools.jackson.core.JsonGenerator;

/** Figures as JSON, shaped like {@code ListFiguresResponse}, never all in memory. */
@Component
final class FigureJson {
  private final ProtoJson json;

  FigureJson(ProtoJson json) {
    this.json = json;
  }

  void write(FigurePages pages, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    // Closed only if all went well: to close it at once where something failed would make an answer
    // that broke off look whole.
    JsonGenerator out = json.generator(response.getOutputStream());
    String next = pages.nextPageToken();
    out.writeStartObject();
    out.writeArrayPropertyStart("figures");
    while (pages.hasNext()) {
      for (Figure figure : pages.next()) {
        json.write(out, figure);
      }
    }
    out.writeEndArray();
    out.writeStringProperty("nextPageToken", next);
    out.writeEndObject();
    out.close();
  }
}
