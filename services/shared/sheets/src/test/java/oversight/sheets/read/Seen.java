package oversight.sheets.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was read of a file: as text, one line for each thing, to be compared. */
final class Seen implements RowConsumer, TableConsumer {
  static final TableShape SHAPE =
      new TableShape(
          List.of("measure", "period", "breakdown", "value", "note", "force"),
          Set.of("measure", "period", "value"),
          Set.of("title", "unit", "guidance", "last quarter"));

  final List<String> lines = new ArrayList<>();
  final List<Observation> observations = new ArrayList<>();

  /** Every sheet and cell of it. */
  static List<String> cells(SheetReader reader) {
    Seen seen = new Seen();
    try {
      reader.read(seen);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    return seen.lines;
  }

  static List<String> cells(Path workbook) {
    return cells(SheetReaders.workbook(workbook, ReadLimits.STANDARD));
  }

  /** The table of it, and what was observed. */
  static Seen table(SheetReader reader) {
    Seen seen = new Seen();
    try {
      TableFinder.read(reader, SHAPE, seen);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    return seen;
  }

  static Seen table(Path workbook) {
    return table(SheetReaders.workbook(workbook, ReadLimits.STANDARD));
  }

  static Seen csv(String text) {
    return table(csvReader(text.getBytes(StandardCharsets.UTF_8)));
  }

  static SheetReader csvReader(byte[] bytes) {
    return SheetReaders.csv(new ByteArrayInputStream(bytes), ReadLimits.STANDARD);
  }

  /** Codes with sheet, row and column. */
  List<String> codes() {
    return observations.stream()
        .map(seen ->
            String.join(
                    " ",
                    seen.sheet(),
                    String.valueOf(seen.row()),
                    seen.column(),
                    seen.kind().name())
                .strip())
        .toList();
  }

  @Override
  public void sheet(Sheet sheet) {
    lines.add("[" + sheet.name() + (sheet.hidden() ? "] hidden" : "]"));
  }

  @Override
  public void columnsHidden(int first, int last) {
    lines.add("columns " + first + "-" + last + " hidden");
  }

  @Override
  public void row(SheetRow row) {
    StringBuilder line = new StringBuilder().append(row.number()).append(row.hidden() ? "h" : "");
    for (int i = 0; i < row.width(); i++) {
      line.append('|').append(row.text(i));
      if (row.kind(i) != CellKind.TEXT && row.kind(i) != CellKind.EMPTY) {
        line.append(':').append(row.kind(i).name().charAt(0));
      }
      if (row.formula(i) != null) {
        line.append(" =").append(row.formula(i));
      }
    }
    lines.add(line.toString());
  }

  @Override
  public void merged(CellRange cells) {
    lines.add("merged " + cells);
  }

  @Override
  public void row(TableRow row) {
    StringBuilder line = new StringBuilder().append(row.sheet()).append(row.number());
    for (int i = 0; i < SHAPE.columns().size(); i++) {
      line.append('|').append(row.text(i));
    }
    lines.add(line.toString().replaceAll("\\|+$", ""));
  }

  @Override
  public void observed(Observation observation) {
    observations.add(observation);
  }
}
