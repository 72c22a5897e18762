package oversight.sheets.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads back an empty form that {@link FormWriter} wrote as XLSX, so that the forms of several
 * collaborations can be bound into one. It is not for what people send: that is read as streams.
 */
public final class WrittenForm {
  private static final int VALUE = Form.COLUMNS.indexOf("value");
  private static final int NOTE = Form.COLUMNS.indexOf("note");
  private static final DataFormatter TEXT = new DataFormatter();

  private final XSSFWorkbook book;

  private WrittenForm(XSSFWorkbook book) {
    this.book = book;
  }

  /**
   * The form as it was before it was written.
   *
   * @throws IllegalArgumentException where it is no such form
   */
  public static Form read(byte[] xlsx) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      return new WrittenForm(book).form();
    }
  }

  private Form form() {
    List<List<String>> cover = texts("Cover");
    List<FormFact> facts = new ArrayList<>();
    List<String> instructions = new ArrayList<>();
    boolean steps = false;
    for (List<String> line : cover.subList(2, cover.size())) {
      if (steps && at(line, 0).startsWith("Step ")) {
        instructions.add(at(line, 1));
      } else if (at(line, 0).equals(Form.HOW_TO)) {
        steps = true;
      } else if (!steps && !at(line, 0).isEmpty()) {
        facts.add(new FormFact(at(line, 0), at(line, 1)));
      }
    }
    List<FormRow> rows = rows();
    String marking = at(cover.getFirst(), 0);
    return new Form(
        FormStamp.in(cover.toString()).orElseThrow(WrittenForm::unknown),
        at(cover.get(1), 0),
        marking,
        LocalDate.ofInstant(
            book.getProperties().getCoreProperties().getCreated().toInstant(), ZoneOffset.UTC),
        facts,
        instructions,
        rows,
        sheet(Form.FIGURES).getLastRowNum() - rows.size(),
        measures(marking));
  }

  private List<FormRow> rows() {
    List<FormRow> rows = new ArrayList<>();
    XSSFSheet figures = sheet(Form.FIGURES);
    for (int at = 1; at <= figures.getLastRowNum(); at++) {
      XSSFRow row = figures.getRow(at);
      List<String> cells = texts(row);
      if (!at(cells, 0).isEmpty()) {
        rows.add(
            new FormRow(
                at(cells, 0),
                at(cells, 1),
                at(cells, 2),
                at(cells, NOTE + 1),
                at(cells, NOTE + 2),
                entry(row),
                at(cells, NOTE + 3),
                at(cells, NOTE + 4)));
      }
    }
    return rows;
  }

  private static FormRow.Entry entry(XSSFRow row) {
    return row.getCell(VALUE).getCellStyle().getDataFormatString().equals(XlsxStyles.WHOLE_FORMAT)
        ? FormRow.Entry.WHOLE
        : FormRow.Entry.HUNDREDTHS;
  }

  private List<FormMeasure> measures(String marking) {
    Map<String, Map<String, List<String>>> breakdowns = new LinkedHashMap<>();
    List<List<String>> lists = texts("Lists");
    for (List<String> line : lists.subList(1, lists.size())) {
      String[] name = at(line, 2).split(" ", 2);
      if (name.length == 2) {
        List<String> values =
            breakdowns
                .computeIfAbsent(name[0], first -> new LinkedHashMap<>())
                .computeIfAbsent(name[1], first -> new ArrayList<>());
        if (!at(line, 3).equals(FormTables.ANY_WORDS)) {
          values.add(at(line, 3));
        }
      }
    }
    List<List<String>> guidance = texts("Guidance");
    return guidance.subList(1, guidance.size()).stream()
        .map(line ->
            new FormMeasure(
                at(line, 0),
                at(line, 1),
                at(line, 2),
                at(line, 3),
                marking,
                breakdowns.getOrDefault(at(line, 0), Map.of()).entrySet().stream()
                    .map(one -> new FormMeasure.FormBreakdown(one.getKey(), one.getValue()))
                    .toList()))
        .toList();
  }

  private XSSFSheet sheet(String name) {
    XSSFSheet sheet = book.getSheet(name);
    if (sheet == null) {
      throw unknown();
    }
    return sheet;
  }

  private List<List<String>> texts(String name) {
    XSSFSheet sheet = sheet(name);
    List<List<String>> lines = new ArrayList<>();
    for (int at = 0; at <= sheet.getLastRowNum(); at++) {
      XSSFRow row = sheet.getRow(at);
      lines.add(row == null ? List.of() : texts(row));
    }
    return lines;
  }

  private static List<String> texts(XSSFRow row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      cells.add(TEXT.formatCellValue(row.getCell(column)));
    }
    return cells;
  }

  private static String at(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException("It is no form of this platform.");
  }
}
