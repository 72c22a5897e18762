package oversight.sheets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table is found, and what is around it is said. */
class TableFinderTest {
  private static final String HEADER = "measure,period,breakdown,value,note\n";

  @TempDir Path folder = Path.of("");

  @Test
  void theTableMayBeginBelowATitleAndThatIsSaid() {
    Seen seen = Seen.csv("Return of figures,,\n\n  Measure ,PERIOD,Value\nA,2015-10,1\n");
    assertThat(seen.lines).containsExactly("4|A|2015-10||1");
    assertThat(seen.codes()).containsExactly("1  ROWS_ABOVE_TABLE");
  }

  @Test
  void aTableThatBeginsBelowTheThirtiethRowIsNotFound() {
    assertThat(Seen.csv("x\n".repeat(30) + HEADER + "A,2015-10,,1,\n").codes())
        .containsExactly("0  TABLE_MISSING");
    assertThat(Seen.csv("x\n".repeat(29) + HEADER + "A,2015-10,,1,\n").lines)
        .containsExactly("31|A|2015-10||1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total,,,5,",
        "TOTALS:,,,5,",
        ",Sum,,5,",
        "Grand total,,,5",
        "\u00a0total for Q3,,,5"
      })
  void aRowOfTotalsIsSaidAndNotRead(String total) {
    Seen seen = Seen.csv(HEADER + "A,2015-10,,5,\n" + total);
    assertThat(seen.lines).containsExactly("2|A|2015-10||5");
    assertThat(seen.codes()).containsExactly("3  TOTAL_ROW_NOT_READ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Summer,2015-10,,5", "TOTAL.cost,2015-10,,5", "G,2015-10,,5,total"})
  void whatOnlyLooksLikeATotalIsRead(String row) {
    assertThat(Seen.csv(HEADER + row).lines).hasSize(1);
  }

  @Test
  void theSameHeadingOnceMoreIsSaidAndReadingGoesOn() {
    Seen seen = Seen.csv(HEADER + "A,2015-10,,5,\n" + HEADER + "B,2015-10,,6,\n");
    assertThat(seen.lines).containsExactly("2|A|2015-10||5", "4|B|2015-10||6");
    assertThat(seen.codes()).containsExactly("3  HEADING_AGAIN");
  }

  @Test
  void aSecondTableWithItsColumnsElsewhereIsRefused() {
    Seen seen =
        Seen.csv(HEADER + "A,2015-10,,5,\nvalue,breakdown,period,measure,note\n6,,2015-10,B,\n");
    assertThat(seen.codes()).containsExactly("3  SECOND_TABLE");
  }

  @Test
  void columnsForPeopleAreNotRead() {
    Seen seen =
        Seen.csv("measure,Title,period,value,unit,LAST  QUARTER,guidance\nA,T,2015-10,1,u,9,g\n");
    assertThat(seen.lines).containsExactly("2|A|2015-10||1");
    assertThat(seen.observations).isEmpty();
  }

  @Test
  void aCellBeyondTheColumnsIsRefusedAndTheRowReadAllTheSame() {
    Seen seen = Seen.csv("measure,period,value,\nA,2015-10,1,x,y\n");
    assertThat(seen.lines).containsExactly("2|A|2015-10||1");
    assertThat(seen.codes()).containsExactly("2  CELL_WITHOUT_COLUMN", "2  CELL_WITHOUT_COLUMN");
  }

  @Test
  void anUnknownColumnIsRefusedAndTheRowsAreCheckedAllTheSame() {
    Seen seen = Seen.csv("measure,period,value,colour\nA,2015-10,1,red\n");
    assertThat(seen.codes()).containsExactly("1 colour COLUMN_UNKNOWN");
    assertThat(seen.lines).hasSize(1);
  }

  @Test
  void everyVisibleSheetWithATableIsRead() {
    Path file =
        Workbooks.ods(
                "<style:style style:family=\"table\" style:name=\"hide\"><style:table-properties"
                    + " table:display=\"false\"/></style:style>",
                "<table:table table:name=\"One\">"
                    + Workbooks.odsTexts("measure", "period", "value")
                    + Workbooks.odsTexts("A", "2015-10", "1")
                    + "</table:table><table:table table:name=\"Two\">"
                    + Workbooks.odsTexts("value", "period", "measure")
                    + "<table:table-row table:number-rows-repeated=\"2\"/>"
                    + Workbooks.odsTexts("2", "2015-11", "B")
                    + "</table:table><table:table table:name=\"Three\""
                    + " table:style-name=\"hide\">"
                    + Workbooks.odsTexts("x")
                    + "</table:table>")
            .in(folder);
    Seen seen = Seen.table(file);
    assertThat(seen.lines).containsExactly("One2|A|2015-10||1", "Two4|B|2015-11||2");
    assertThat(seen.codes()).containsExactly("Two 2  BLANK_ROWS", "Three 0  SHEET_HIDDEN");
  }

  @Test
  void aWorkbookWithoutATableIsRefused() {
    Path file =
        Workbooks.ods(
                "", "<table:table table:name=\"One\">" + Workbooks.odsTexts("a") + "</table:table>")
            .in(folder);
    assertThat(Seen.table(file).codes())
        .containsExactly("One 0  SHEET_NOT_READ", "0  TABLE_MISSING");
  }

  @Test
  void aWorkbookThatLacksOneColumnIsToldWhich() {
    Path file =
        Workbooks.ods(
                "",
                "<table:table table:name=\"One\">"
                    + Workbooks.odsTexts("a note")
                    + Workbooks.odsTexts("measure", "value")
                    + "</table:table>")
            .in(folder);
    assertThat(Seen.table(file).codes())
        .containsExactly("One 0  SHEET_NOT_READ", "One 2 period COLUMN_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", ",,\n"})
  void nothingIsSaidToBeNothing(String file) {
    assertThat(Seen.csv(file).codes()).containsExactly("0  FILE_EMPTY");
  }

  @Test
  void hiddenRowsThatFollowEachOtherAreToldOnce() {
    StringBuilder rows = new StringBuilder(Workbooks.texts(1, "measure", "period", "value"));
    for (int i = 2; i < 40; i++) {
      rows.append(Workbooks.texts(i, "A", "2015-10", "1").replace("<row", "<row hidden=\"1\""));
    }
    Seen seen = Seen.table(Workbooks.xlsx("<sheetData>" + rows + "</sheetData>").in(folder));
    assertThat(seen.codes()).containsExactly("Figures 2  HIDDEN_ROWS_READ");
    assertThat(seen.observations.getFirst().message()).startsWith("Rows 2 to 39 are hidden");
    assertThat(seen.lines).hasSize(38);
  }
}
