package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.papers.model.Cell;
import oversight.papers.model.Paper;
import oversight.papers.ods.PaperOds;

class PaperOdsTest {
  private static SpreadSheet open(Paper paper) throws IOException {
    return new SpreadSheet(new ByteArrayInputStream(PaperOds.render(paper)));
  }

  @Test
  void coverAndNotesComeFirstThenOneTableASheet() throws IOException {
    assertThat(open(SamplePaper.pack()).getSheets())
        .extracting(Sheet::getName)
        .containsExactly("Cover", "Notes", "Table_1", "Table_2");
  }

  @Test
  void numbersKeepTheirTypeAndValue() throws IOException {
    var sheet = open(SamplePaper.pack()).getSheet("Table_1");
    var header = 5;
    assertThat(sheet.getRange(header, 0).getValue()).isEqualTo("Force");
    assertThat(sheet.getRange(header + 4, 1).getValue()).isEqualTo(1229.0);
    assertThat(sheet.getRange(header + 4, 3).getValue()).asString().contains("16.5");
    assertThat(sheet.getRange(header + 2, 4).getValue()).isEqualTo("[x]");
  }

  @Test
  void whatLooksLikeAFormulaStaysText() throws IOException {
    var texts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://evil.example\")");
    var paper =
        Paper.of("=2+2")
            .section(
                "S",
                section ->
                    section.table(
                        "T",
                        table -> {
                          table.textColumn("=C");
                          texts.forEach(text -> table.row(List.of(new Cell.Words(text))));
                        }))
            .build();
    var sheet = open(paper).getSheet("Table_1");
    for (int index = 0; index < texts.size(); index++) {
      var cell = sheet.getRange(3 + index, 0);
      assertThat(cell.getValue()).isEqualTo(texts.get(index));
      assertThat(cell.getFormula()).isNull();
    }
  }

  @Test
  void exactDecimalsAreWrittenExactly() throws IOException {
    var paper =
        Paper.of("T")
            .section(
                "S",
                section ->
                    section.table(
                        "T",
                        table ->
                            table
                                .textColumn("A")
                                .numberColumn("B")
                                .row(
                                    List.of(
                                        new Cell.Words("a"),
                                        new Cell.Value(new BigDecimal("0.10"), "£0.10", null)))))
            .build();
    var content = Archives.entry(PaperOds.render(paper), "content.xml");
    assertThat(content)
        .contains("office:value-type=\"currency\" office:currency=\"GBP\" office:value=\"0.10\"");
  }

  @Test
  void aDayIsADayThatASpreadsheetCanSort() throws IOException {
    var paper =
        Paper.of("T")
            .section(
                "S",
                section ->
                    section.table(
                        "T",
                        table ->
                            table
                                .textColumn("A")
                                .textColumn("B")
                                .row(
                                    List.of(
                                        Cell.words("a"), Cell.day(LocalDate.of(2015, 12, 31))))))
            .build();
    var content = Archives.entry(PaperOds.render(paper), "content.xml");
    assertThat(content)
        .contains("office:value-type=\"date\" office:date-value=\"2015-12-31\"")
        .contains("<text:p>31 December 2015</text:p>")
        .containsOnlyOnce("<number:date-style style:name=\"format-day\">");
  }

  @Test
  void aLongRemarkIsNoWiderThanAPageAndLosesNothing() throws IOException {
    var remark =
        "Counted once for the region, and for each force that took part. ".repeat(6).strip();
    var paper =
        Paper.of("T")
            .section(
                "S",
                section ->
                    section.table(
                        "T",
                        table ->
                            table
                                .textColumn("A")
                                .numberColumn("B")
                                .note(remark)
                                .row(
                                    List.of(
                                        Cell.words("a"),
                                        new Cell.Value(
                                            new BigDecimal("17"), "+17 (+58.6%)", null)))))
            .build();
    var sheet = open(paper).getSheet("Table_1");
    var lines = new ArrayList<String>();
    int row = 2;
    for (; !"A".equals(sheet.getRange(row, 0).getValue()); row++) {
      lines.add(String.valueOf(sheet.getRange(row, 0).getValue()));
    }

    assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> line.length() <= 100);
    assertThat(String.join(" ", lines)).endsWith(remark);
    assertThat(sheet.getRange(row + 1, 1).getValue()).isEqualTo(17.0);
    assertThat(Archives.entry(PaperOds.render(paper), "content.xml"))
        .as("a whole number has no decimals, whatever stands in brackets behind it")
        .contains("number:decimal-places=\"0\"")
        .doesNotContain("number:decimal-places=\"1\"");
  }
}
