package oversight.portal.api.logs;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import oversight.portal.clients.CollaborationClient;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.ListLogRecordsResponse;
import oversight.returns.v1.ListLogsRequest;
import oversight.returns.v1.Log;
import oversight.returns.v1.LogColumn;
import oversight.returns.v1.LogRecord;
import oversight.sheets.Neutral;

/**
 * Records as CSV (RFC 4180), with the log's own columns and then where each came from; safe to open
 * in a spreadsheet, never all in memory.
 */
public final class LogCsv {
  private LogCsv() {}

  /** Writes the records that a request finds, all its pages; or one page where it names a size. */
  public static void write(
      CollaborationClient client, ListLogRecordsRequest request, HttpServletResponse response)
      throws IOException {
    ListLogRecordsResponse page = client.logs().listLogRecords(request);
    List<String> columns = columns(client, request.getLog());
    response.setContentType("text/csv; charset=utf-8; header=present");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(client.slug() + "-" + request.getLog() + ".csv")
            .build()
            .toString());
    // Closed by the server, and only if all went well: to close it here would make a file that
    // broke off look whole.
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    List<String> header = new ArrayList<>(columns);
    header.addAll(List.of("submission", "row", "signedOffBy"));
    csv.writeRecord(header);
    while (true) {
      for (LogRecord record : page.getRecordsList()) {
        csv.writeRecord(row(columns, record));
      }
      if (page.getNextPageToken().isEmpty() || request.getPageSize() != 0) {
        break;
      }
      page =
          client
              .logs()
              .listLogRecords(request.toBuilder().setPageToken(page.getNextPageToken()).build());
    }
    csv.flush();
  }

  private static List<String> columns(CollaborationClient client, String log) {
    return client.logs().listLogs(ListLogsRequest.getDefaultInstance()).getLogsList().stream()
        .filter(known -> known.getName().equals(log))
        .map(Log::getColumnsList)
        .flatMap(List::stream)
        .map(LogColumn::getName)
        .toList();
  }

  private static List<String> row(List<String> columns, LogRecord record) {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      cells.add(Neutral.csv(record.getCellsOrDefault(column, "")));
    }
    cells.add(record.getSubmission());
    cells.add(String.valueOf(record.getRow()));
    cells.add(Neutral.csv(record.getSignedOffBy()));
    return cells;
  }
}
