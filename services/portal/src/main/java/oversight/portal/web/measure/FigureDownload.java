package oversight.portal.web.measure;

import com.google.protobuf.Timestamp;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Visible;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Symbols;
import oversight.returns.v1.Figure;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListFiguresResponse;
import oversight.returns.v1.Measure;
import oversight.sheets.Neutral;

/** The figures behind a measure's page as a file to open in a spreadsheet. */
@Controller
final class FigureDownload {
  private final Visible visible;
  private final Collaborations collaborations;

  FigureDownload(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  @GetMapping("/collaborations/{collaboration}/measures/{code}/figures.csv")
  void download(
      @PathVariable("collaboration") String slug,
      @PathVariable("code") String code,
      @RequestParam(name = "force", defaultValue = "") String force,
      @RequestParam(name = "asAt", defaultValue = "") String asAt,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    String measure = measure(client, code).getCode();
    ListFiguresRequest.Builder request = request(measure, force, asAt);
    ListFiguresResponse page = client.figures().listFigures(request.build());
    attach(response, "text/csv;charset=utf-8", "%s-%s.csv".formatted(slug, measure));
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(response.getWriter());
    csv.writeRecord(
        "measure",
        "force",
        "period",
        "breakdown",
        "value",
        "note",
        "suppliedBy",
        "uploadedBy",
        "signedOffBy",
        "signOffTime",
        "submission",
        "row",
        "illustrative");
    while (true) {
      page.getFiguresList().forEach(figure -> write(csv, figure));
      if (page.getNextPageToken().isEmpty()) {
        break;
      }
      page = client.figures().listFigures(request.setPageToken(page.getNextPageToken()).build());
    }
    csv.flush();
  }

  @GetMapping("/collaborations/{collaboration}/measures/{code}/figures.ods")
  void workbook(
      @PathVariable("collaboration") String slug,
      @PathVariable("code") String code,
      @RequestParam(name = "force", defaultValue = "") String force,
      @RequestParam(name = "asAt", defaultValue = "") String asAt,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    Measure measure = measure(client, code);
    ListFiguresRequest.Builder request = request(measure.getCode(), force, asAt);
    List<Figure> figures = new ArrayList<>();
    ListFiguresResponse page = client.figures().listFigures(request.build());
    figures.addAll(page.getFiguresList());
    while (!page.getNextPageToken().isEmpty()) {
      page = client.figures().listFigures(request.setPageToken(page.getNextPageToken()).build());
      figures.addAll(page.getFiguresList());
    }
    byte[] bytes = new FigureOds(visible.region(), measure).write(figures, AsAt.of(asAt));
    attach(
        response,
        "application/vnd.oasis.opendocument.spreadsheet",
        "%s-%s.ods".formatted(slug, measure.getCode()));
    response.getOutputStream().write(bytes);
  }

  private static Measure measure(CollaborationClient client, String code) {
    return client
        .measures()
        .getMeasure(GetMeasureRequest.newBuilder().setName(client.name("measures", code)).build());
  }

  private static ListFiguresRequest.Builder request(String measure, String force, String asAt) {
    ListFiguresRequest.Builder request =
        ListFiguresRequest.newBuilder().setMeasure(measure).setForce(force);
    Timestamp instant = AsAt.of(asAt).instant();
    if (instant != null) {
      request.setAsOf(instant);
    }
    return request;
  }

  private static void attach(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
  }

  private static void write(CsvWriter csv, Figure figure) {
    csv.writeRecord(
        Stream.of(
                figure.getMeasure(),
                figure.getForce(),
                figure.getPeriod(),
                figure.getBreakdown(),
                figure.hasValue()
                    ? figure.getValue().getValue()
                    : Symbols.shorthand(figure.getSymbol()),
                figure.getNote(),
                figure.getSuppliedBy(),
                figure.getUploadedBy(),
                figure.getSignedOffBy(),
                Moments.instant(figure.getSignOffTime()).toString(),
                figure.getSubmission(),
                String.valueOf(figure.getRow()),
                String.valueOf(figure.getIllustrative()))
            .map(Neutral::csv)
            .toList());
  }
}
