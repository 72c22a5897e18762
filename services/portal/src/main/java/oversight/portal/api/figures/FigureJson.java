package oversight.portal.api.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import oversight.portal.api.json.ProtoJson;
import oversight.returns.v1.Figure;
import tools.jackson.databind.json.JsonMapper;

/** Figures as JSON, shaped like {@code ListFiguresResponse}, never all in memory. */
@Component
final class FigureJson {
  private final ProtoJson json;
  private final JsonMapper mapper;

  FigureJson(ProtoJson json, JsonMapper mapper) {
    this.json = json;
    this.mapper = mapper;
  }

  void write(FigurePages pages, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    // Closed by the server, and only if all went well: to close it here would make an answer that
    // broke off look whole.
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    String next = pages.nextPageToken();
    out.write("{\"figures\":[");
    boolean first = true;
    while (pages.hasNext()) {
      for (Figure figure : pages.next()) {
        if (!first) {
          out.write(',');
        }
        first = false;
        out.write(json.print(figure));
      }
    }
    out.write("],\"nextPageToken\":");
    out.write(mapper.writeValueAsString(next));
    out.write('}');
    out.flush();
  }
}
