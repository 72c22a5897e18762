package oversight.collaboration.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import oversight.collaboration.submission.Finding;

/** Reads comma-separated values with FastCSV, as they arrive. */
final class CsvRows {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_HEADER = 8192;
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private final Findings findings;
  private final List<String> header = new ArrayList<>();

  CsvRows(Findings findings) {
    this.findings = findings;
  }

  /** Gives every row to the consumer; what cannot be read at all becomes a finding. */
  void read(InputStream bytes, Consumer<RawRow> rows) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                leftOpen(bytes),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    int line = 1;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
      for (CsvRecord csv : reader) {
        line = Math.toIntExact(csv.getStartingLineNumber());
        if (header.isEmpty()) {
          if (!readHeader(csv)) {
            return;
          }
        } else if (!isBlank(csv)) {
          rows.accept(row(line, csv));
        }
      }
      if (header.isEmpty()) {
        findings.add(
            Finding.error(
                0,
                "",
                "FILE_EMPTY",
                "The file is empty.",
                "Send a file whose first row is: measure,period,breakdown,value,note"));
      }
    } catch (CsvParseException | UncheckedIOException broken) {
      refuse(broken, line);
    } catch (CharacterCodingException broken) {
      refuse(broken, line);
    }
  }

  /** The bytes belong to whoever gave them, who still wants what is left unread. */
  private static InputStream leftOpen(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, length);
      }

      @Override
      public void close() {
        // Closed by its owner.
      }
    };
  }

  private void refuse(Exception broken, int line) throws IOException {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        findings.add(
            Finding.error(
                line,
                "",
                "ENCODING_NOT_UTF_8",
                "From about this row on, the file is not UTF-8 text.",
                "In Excel, save it as “CSV UTF-8 (Comma delimited)”."));
        return;
      }
    }
    if (broken instanceof CsvParseException) {
      findings.add(
          Finding.error(
              line,
              "",
              "CSV_BROKEN",
              "From about this row on, the file is not CSV: " + broken.getMessage() + ".",
              "Look for a quotation mark that is opened and not closed."));
      return;
    }
    throw new IOException(broken);
  }

  /** Excel writes semicolons or tabs in some set-ups: the header tells which. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    Map<Character, Integer> counts = new HashMap<>();
    for (int i = 0; i < LONGEST_HEADER - 1; i++) {
      int c = text.read();
      if (c == -1 || c == '\n') {
        break;
      }
      counts.merge((char) c, 1, Integer::sum);
    }
    text.reset();
    char best = SEPARATORS[0];
    for (char candidate : SEPARATORS) {
      if (counts.getOrDefault(candidate, 0) > counts.getOrDefault(best, 0)) {
        best = candidate;
      }
    }
    return best;
  }

  private boolean readHeader(CsvRecord csv) {
    boolean good = true;
    for (int i = 0; i < csv.getFieldCount(); i++) {
      String name = csv.getField(i).strip().toLowerCase(Locale.ROOT);
      if (i == 0 && !name.isEmpty() && name.charAt(0) == BYTE_ORDER_MARK) {
        name = name.substring(1).strip();
      }
      if (!name.isEmpty() && !Columns.KNOWN.contains(name)) {
        good = refuseColumn("COLUMN_UNKNOWN", name, "There is no column '" + name + "'.");
      } else if (!name.isEmpty() && header.contains(name)) {
        good = refuseColumn("COLUMN_TWICE", name, "The column '" + name + "' stands twice.");
      }
      header.add(name);
    }
    for (String needed : Columns.REQUIRED) {
      if (!header.contains(needed)) {
        good = refuseColumn("COLUMN_MISSING", needed, "The column '" + needed + "' is missing.");
      }
    }
    return good;
  }

  private boolean refuseColumn(String code, String column, String message) {
    findings.add(
        Finding.error(
            1,
            column,
            code,
            message,
            "The first row names the columns: measure,period,breakdown,value,note"
                + " (and force, where a file holds several)."));
    return false;
  }

  private RawRow row(int line, CsvRecord csv) {
    Map<String, String> cells = HashMap.newHashMap(header.size());
    for (int i = 0; i < csv.getFieldCount(); i++) {
      String cell = csv.getField(i).strip();
      if (i < header.size() && !header.get(i).isEmpty()) {
        cells.put(header.get(i), cell);
      } else if (!cell.isEmpty()) {
        findings.add(
            Finding.error(
                line,
                "",
                "CELL_WITHOUT_COLUMN",
                "'" + Shown.of(cell) + "' stands beyond the last named column.",
                "Put text that holds a comma in quotation marks, or take the cell out."));
      }
    }
    return new RawRow(line, cells);
  }

  private static boolean isBlank(CsvRecord csv) {
    return csv.getFields().stream().allMatch(String::isBlank);
  }
}
