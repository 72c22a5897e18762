package oversight.sheets.split;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import oversight.sheets.read.RowConsumer;
import oversight.sheets.read.Sheet;
import oversight.sheets.read.SheetRow;

/** Hands each row to its owner. */
final class SplitRows implements RowConsumer, Closeable {
  private static final Set<String> NEEDED = Set.of("measure", "period", "value");
  private static final int TOLD = 20;
  private static final int LOOKED_AT = 30;

  private final Function<SplitRow, String> owner;
  private final int most;
  private final Map<String, PartBook> parts = new LinkedHashMap<>();
  private final List<SplitRow> unowned = new ArrayList<>();
  private final List<String> headless = new ArrayList<>();
  private Sheet sheet = Sheet.ONLY;
  private List<String> columns = List.of();
  private int headingRow;
  private int looked;
  private int rows;

  SplitRows(Function<SplitRow, String> owner, int most) {
    this.owner = owner;
    this.most = most;
  }

  @Override
  public void sheet(Sheet next) {
    sheet = next;
    columns = List.of();
    looked = 0;
  }

  @Override
  public void row(SheetRow row) {
    if (sheet.hidden()) {
      return;
    }
    if (columns.isEmpty()) {
      look(row);
      return;
    }
    if (++rows > most) {
      throw new TooLongException(most);
    }
    Map<String, String> cells = new HashMap<>();
    for (int column = 0; column < Math.min(columns.size(), row.width()); column++) {
      if (!columns.get(column).isEmpty()) {
        cells.putIfAbsent(columns.get(column), row.text(column));
      }
    }
    SplitRow read = new SplitRow(sheet.name(), row.number(), cells);
    String whose = owner.apply(read);
    if (!whose.isEmpty()) {
      parts
          .computeIfAbsent(whose, first -> new PartBook())
          .add(sheet.name(), headingRow, columns, row);
    } else if (unowned.size() < TOLD) {
      unowned.add(read);
    }
  }

  private void look(SheetRow row) {
    if (looked++ >= LOOKED_AT) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (int column = 0; column < row.width(); column++) {
      names.add(row.text(column).strip().toLowerCase(Locale.ROOT));
    }
    long found = NEEDED.stream().filter(names::contains).count();
    if (found == NEEDED.size()) {
      columns = List.copyOf(names);
      headingRow = row.number();
    } else if (found == NEEDED.size() - 1) {
      headless.add(sheet.name());
      looked = LOOKED_AT;
    }
  }

  SplitFile finish() throws IOException {
    Map<String, byte[]> workbooks = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Map.Entry<String, PartBook> part : parts.entrySet()) {
      workbooks.put(part.getKey(), part.getValue().write());
      counts.put(part.getKey(), part.getValue().rows());
    }
    return new SplitFile(workbooks, counts, unowned, headless);
  }

  @Override
  public void close() throws IOException {
    for (PartBook part : parts.values()) {
      part.close();
    }
  }
}
