package oversight.collaboration.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
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
  private final List<String> required;
  private final List<String> known;
  private final List<String> header = new ArrayList<>();

  /** Reads a file of figures. */
  CsvRows(Findings findings) {
    this(findings, Columns.REQUIRED, Columns.KNOWN);
  }

  /**
   * Reads a file with these columns.
   *
   * @param required without which nothing can be read
   * @param known all that are read
   */
  CsvRows(Findings findings, List<String> required, List<String> known) {
    this.findings = findings;
    this.required = required;
    this.known = known;
  }

  /** Gives every row to the consumer; what cannot be read at all becomes a finding. */
  void read(InputStream bytes, Consumer<RawRow> rows) throws IOException {
    TextWatch watch = new TextWatch(bytes);
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                watch,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    int line = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord csv : reader) {
        // As a spreadsheet counts: a row with a line break in a cell is one row.
        line++;
        if (isBlank(csv)) {
          continue;
        }
        if (header.isEmpty()) {
          if (!readHeader(csv)) {
            return;
          }
        } else {
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
                "Send a file whose first row is: " + String.join(",", known)));
      }
    } catch (CsvParseException | UncheckedIOException | CharacterCodingException broken) {
      refuse(broken, line + 1, watch.brokenLine());
    }
  }

  private void refuse(Exception broken, int line, int brokenLine) throws IOException {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        findings.add(
            Finding.error(
                brokenLine,
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
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    text.mark(LONGEST_HEADER);
    Map<Character, Integer> counts = new HashMap<>();
    for (int i = 0; i < LONGEST_HEADER - 1; i++) {
      int c = text.read();
      if (c == -1 || c == '\n' || c == '\r') {
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
      String name = trimmed(csv.getField(i)).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !known.contains(name)) {
        good =
            refuseColumn(
                "COLUMN_UNKNOWN", Shown.of(name), "There is no column '" + Shown.of(name) + "'.");
      } else if (!name.isEmpty() && header.contains(name)) {
        good = refuseColumn("COLUMN_TWICE", name, "The column '" + name + "' stands twice.");
      }
      header.add(name);
    }
    for (String needed : required) {
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
      String cell = trimmed(csv.getField(i));
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

  /** Without space at either end; a no-break space, which web pages and Excel leave, is space. */
  private static String trimmed(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isSpace(cell.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isBlank(CsvRecord csv) {
    return csv.getFields().stream().allMatch(String::isBlank);
  }
}
