package oversight.portal.api.registers;

import com.google.protobuf.Message;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import oversight.portal.clients.RegisterModel;
import oversight.sheets.Neutral;

/** Records as CSV (RFC 4180), one a row, safe to open in a spreadsheet. */
public final class RegisterCsv {
  private RegisterCsv() {}

  /** Writes the file. */
  public static void write(RegisterModel model, List<Message> records, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv; charset=utf-8; header=present");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(model.collection() + ".csv").build().toString());
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    csv.writeRecord(RegisterTable.header(model));
    for (Message record : records) {
      csv.writeRecord(RegisterTable.row(model, record).stream().map(Neutral::csv).toList());
    }
    csv.flush();
  }
}
