package oversight.sheets.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any table written in any format reads back the same. */
class RoundTripTest {
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cells =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("aZ09 ,;\t\"'\n<>&=£é€日_x").ofMaxLength(12),
            Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMaxLength(5),
            Arbitraries.of("\ud83d\ude00", "_x0041_", "]]>", "sep=;", "", "&amp;"));
    return cells.list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 500)
  void csv(@ForAll("tables") List<List<String>> table) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      // A first row with commas enough tells which separator it is.
      writer.writeRecord("a,b,c,d,e,f,g,h".split(",", -1));
      table.forEach(writer::writeRecord);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    List<String> read = Seen.cells(Seen.csvReader(bytes));
    assertThat(read.stream().skip(2).map(RoundTripTest::withoutEnd).toList())
        .isEqualTo(expected(table, 2));
  }

  @Property(tries = 200)
  void xlsx(@ForAll("tables") List<List<String>> table) {
    StringBuilder sheet = new StringBuilder("<sheetData>");
    for (int i = 0; i < table.size(); i++) {
      // Excel writes an escape for what looks like one.
      sheet.append(
          Workbooks.texts(
              i + 1,
              table.get(i).stream().map(t -> t.replace("_x", "_x005F_x")).toArray(String[]::new)));
    }
    compare(Workbooks.xlsx(sheet.append("</sheetData>").toString()), table);
  }

  @Property(tries = 200)
  void ods(@ForAll("tables") List<List<String>> table) {
    StringBuilder rows = new StringBuilder("<table:table table:name=\"Figures\">");
    table.forEach(row -> rows.append(Workbooks.odsTexts(row.toArray(String[]::new))));
    compare(Workbooks.ods("", rows.append("</table:table>").toString()), table);
  }

  private static void compare(Zip workbook, List<List<String>> table) {
    List<String> read = inFile(workbook, Seen::cells);
    assertThat(read.stream().skip(1).map(RoundTripTest::withoutEnd).toList())
        .isEqualTo(expected(table, 1));
  }

  private static <T> T inFile(Zip workbook, Function<Path, T> use) {
    try {
      Path folder = Files.createTempDirectory("round");
      Path file = workbook.in(folder);
      try {
        return use.apply(file);
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** Rows in which there is nothing but space are not given; cells at a row's end have no trace. */
  private static List<String> expected(List<List<String>> table, int first) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      if (!table.get(i).stream().allMatch(Spaces::isBlank)) {
        lines.add((first + i) + "|" + String.join("|", table.get(i)));
      }
    }
    return lines.stream().map(RoundTripTest::withoutEnd).toList();
  }

  private static String withoutEnd(String line) {
    return line.replaceAll("\\|+$", "");
  }
}
