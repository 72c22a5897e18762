package oversight.portal.api.figures;

import com.google.protobuf.util.Timestamps;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Symbol;
import oversight.sheets.Neutral;

/** Figures as CSV (RFC 4180), one a row, safe to open in a spreadsheet. */
final class FigureCsv {
  private static final List<String> HEADER =
      List.of(
          "measure",
          "force",
          "period",
          "breakdown",
          "value",
          "symbol",
          "note",
          "submission",
          "suppliedBy",
          "uploadedBy",
          "signedOffBy",
          "signOffTime");

  private FigureCsv() {}

  static void write(FigurePages pages, HttpServletResponse response, String collaboration)
      throws IOException {
    response.setContentType("text/csv; charset=utf-8; header=present");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(collaboration + "-figures.csv")
            .build()
            .toString());
    // Closed by the server, and only if all went well: to close it here would make a file that
    // broke off look whole.
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    csv.writeRecord(HEADER);
    while (pages.hasNext()) {
      for (Figure figure : pages.next()) {
        csv.writeRecord(row(figure));
      }
    }
    csv.flush();
  }

  static List<String> row(Figure figure) {
    return Stream.of(
            figure.getMeasure(),
            figure.getForce(),
            figure.getPeriod(),
            figure.getBreakdown(),
            figure.getValue().getValue(),
            shorthand(figure.getSymbol()),
            figure.getNote(),
            figure.getSubmission(),
            figure.getSuppliedBy(),
            figure.getUploadedBy(),
            figure.getSignedOffBy(),
            figure.hasSignOffTime() ? Timestamps.toString(figure.getSignOffTime()) : "")
        .map(Neutral::csv)
        .toList();
  }

  private static String shorthand(Symbol symbol) {
    return switch (symbol) {
      case NOT_AVAILABLE -> "[x]";
      case NOT_APPLICABLE -> "[z]";
      case CONFIDENTIAL -> "[c]";
      case SYMBOL_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }
}
