package oversight.sheets.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whatever the bytes, a reader reads them or refuses them in words. Run plainly, this reads the
 * corpus beside it; {@code JAZZER_FUZZ=1 ./mvnw -pl services/shared/sheets test
 * -Dtest='ReadersFuzzTest#csv'} goes on looking for more.
 */
class ReadersFuzzTest {
  private static final ReadLimits SMALL =
      new ReadLimits(10_000, 1000, 1_000_000, 10_000, 100, 8 << 20, 300, 10_000, 1 << 20);

  @FuzzTest(maxDuration = "5m")
  void csv(byte[] bytes) throws IOException {
    try {
      if (!FirstBytes.isContainer(bytes)) {
        TableFinder.read(
            SheetReaders.csv(new ByteArrayInputStream(bytes), SMALL), Seen.SHAPE, new Checked());
      }
    } catch (UnreadableException refused) {
      check(refused);
    }
  }

  /** The bytes are a whole file. */
  @FuzzTest(maxDuration = "5m")
  void workbook(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("oversight-fuzz", ".zip");
    try {
      Files.write(file, bytes);
      read(file);
    } finally {
      Files.delete(file);
    }
  }

  /** The bytes are a sheet of an Excel workbook. */
  @FuzzTest(maxDuration = "5m")
  void xlsxSheet(byte[] bytes) throws IOException {
    readMade(
        Workbooks.xlsx("")
            .with("xl/worksheets/sheet1.xml", bytes)
            .with("xl/sharedStrings.xml", "<sst><si><t>measure</t></si><si><t>a</t></si></sst>"));
  }

  /** The bytes are the other parts of an Excel workbook, one after the other. */
  @FuzzTest(maxDuration = "5m")
  void xlsxParts(byte[] bytes) throws IOException {
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\u0001", 4);
    Zip zip =
        Workbooks.xlsx(
            "<sheetData><row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>1</v></c></row></sheetData>");
    String[] names = {
      "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    };
    for (int i = 0; i < parts.length; i++) {
      zip.with(names[i], parts[i]);
    }
    readMade(zip);
  }

  /** The bytes are the contents of an OpenDocument spreadsheet. */
  @FuzzTest(maxDuration = "5m")
  void odsContents(byte[] bytes) throws IOException {
    readMade(Workbooks.ods("", "").with("content.xml", bytes));
  }

  private static void readMade(Zip zip) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    Path file = zip.in(folder);
    try {
      read(file);
    } finally {
      Files.delete(file);
    }
  }

  private static void read(Path file) throws IOException {
    try {
      TableFinder.read(SheetReaders.workbook(file, SMALL), Seen.SHAPE, new Checked());
    } catch (UnreadableException refused) {
      check(refused);
    }
  }

  private static void check(UnreadableException refused) {
    if (refused.code().isEmpty()
        || refused.said().isEmpty()
        || refused.remedy().isEmpty()
        || refused.said().length() > 400) {
      throw new IllegalStateException("A refusal without words.", refused);
    }
  }

  /** Reads every cell as a number too. */
  private static final class Checked implements TableConsumer {
    private static final NumberShape COUNT = new NumberShape(true, 2, "pounds");

    @Override
    public void row(TableRow row) {
      for (int i = 0; i < Seen.SHAPE.columns().size(); i++) {
        CellNumbers.read(row.text(i), COUNT);
        row.kind(i);
      }
    }

    @Override
    public void observed(Observation observation) {
      if (observation.message().length() > 400 || observation.remedy().isEmpty()) {
        throw new IllegalStateException(observation.toString());
      }
    }
  }
}
