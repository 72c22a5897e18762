package oversight.sheets.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import oversight.sheets.Neutral;

/**
 * The form as CSV (RFC 4180). It begins with a byte order mark: without one Excel reads a CSV in
 * the code page of the machine and garbles a pound sign or a dash.
 */
final class FormCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private FormCsv() {}

  static byte[] write(Form form) throws IOException {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(Form.COLUMNS);
      form.rows().forEach(row -> csv.writeRecord(cells(row)));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Iterable<String> cells(FormRow row) {
    return Stream.of(
            row.measure(),
            row.period(),
            row.breakdown(),
            "",
            "",
            row.title(),
            row.unit(),
            row.lastQuarter(),
            row.guidance())
        .map(Neutral::csv)
        .toList();
  }
}
