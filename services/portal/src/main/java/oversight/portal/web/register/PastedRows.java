package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import oversight.portal.register.Wording;

/**
 * Rows that were pasted from a spreadsheet or a table: cells parted by tabs, or by commas or
 * semicolons where there is no tab. A first row of headings says which column is which; without one
 * they stand in the order of the form.
 *
 * @param rows what was read
 * @param problem what could not be read; empty where all was
 */
record PastedRows(List<Message> rows, String problem) {
  private static final char[] COMMA_OR_SEMICOLON = {';', ','};

  /** Reads one row's cells into an entry of the list; what cannot be read is named. */
  interface Entries {
    /** The entry, or the problem with it. */
    Read read(Map<String, String> cells);
  }

  /**
   * An entry that was read.
   *
   * @param problem what is wrong; empty where nothing is
   */
  record Read(Message entry, String problem) {}

  static PastedRows read(String text, FieldDescriptor list, Entries entries) {
    List<FieldDescriptor> columns = Rows.columns(list);
    List<Message> rows = new ArrayList<>();
    List<FieldDescriptor> order = columns;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .ofCsvRecord(text)) {
      boolean first = true;
      for (CsvRecord line : csv) {
        List<FieldDescriptor> headings = first ? headings(line, columns) : List.of();
        first = false;
        if (!headings.isEmpty()) {
          order = headings;
          continue;
        }
        if (line.getFieldCount() > order.size()) {
          return refused(
              line,
              "it has %d cells, and there are only %d columns: %s"
                  .formatted(
                      line.getFieldCount(),
                      order.size(),
                      String.join(", ", order.stream().map(Wording::label).toList())));
        }
        Read read = entries.read(cells(line, order));
        if (!read.problem().isEmpty()) {
          return refused(line, read.problem());
        }
        rows.add(read.entry());
      }
    } catch (CsvParseException | java.io.IOException broken) {
      return new PastedRows(
          List.of(), "The rows cannot be read. Copy them from the spreadsheet once more");
    }
    return new PastedRows(rows, "");
  }

  private static PastedRows refused(CsvRecord line, String why) {
    return new PastedRows(List.of(), "Row %d: %s".formatted(line.getStartingLineNumber(), why));
  }

  private static char separator(String text) {
    if (text.indexOf('\t') >= 0) {
      return '\t';
    }
    String first = text.lines().findFirst().orElse("");
    return first.indexOf(COMMA_OR_SEMICOLON[0]) >= 0
        ? COMMA_OR_SEMICOLON[0]
        : COMMA_OR_SEMICOLON[1];
  }

  private static Map<String, String> cells(CsvRecord line, List<FieldDescriptor> order) {
    Map<String, String> cells = new HashMap<>();
    for (int index = 0; index < line.getFieldCount(); index++) {
      cells.put(order.get(index).getName(), line.getField(index).strip());
    }
    return cells;
  }

  /** The columns that a first row names; empty where it is a row like the others. */
  private static List<FieldDescriptor> headings(CsvRecord line, List<FieldDescriptor> columns) {
    Map<String, FieldDescriptor> byName = new HashMap<>();
    for (FieldDescriptor column : columns) {
      for (Function<FieldDescriptor, String> name :
          List.<Function<FieldDescriptor, String>>of(
              Wording::label, FieldDescriptor::getName, FieldDescriptor::getJsonName)) {
        byName.put(key(name.apply(column)), column);
      }
    }
    List<FieldDescriptor> named = new ArrayList<>();
    for (String cell : line.getFields()) {
      FieldDescriptor column = byName.get(key(cell));
      if (column == null) {
        return List.of();
      }
      named.add(column);
    }
    return named;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(java.util.Locale.ROOT);
  }
}
