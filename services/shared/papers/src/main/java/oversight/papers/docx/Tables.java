package oversight.papers.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import oversight.papers.fonts.Typeface;
import oversight.papers.model.Cell;
import oversight.papers.model.Column;
import oversight.papers.model.Row;
import oversight.papers.model.Table;

/** Writes tables: header row repeated on every page, rows never split, widths by content. */
final class Tables {
  private static final double LETTERS = 9.5 * 20;
  private static final double PADDING = 260;

  /** A column gets no more room than this share of it asks for: the rest wraps. */
  private static final double WIDEST = 3600;

  /** A table of so many rows stands on one page, with its caption and the first of its notes. */
  private static final int SHORT = 14;

  private final XWPFDocument document;
  private final Runs runs;

  Tables(XWPFDocument document, Runs runs) {
    this.document = document;
    this.runs = runs;
  }

  void write(Table table, String description) {
    var written = document.createTable(1, table.columns().size());
    format(written, table, description);
    header(written.getRow(0), table.columns());
    table.rows().forEach(row -> row(written.createRow(), table, row));
    if (table.rows().size() <= SHORT) {
      keepTogether(written);
    }
    widths(written, table);
  }

  private static void format(XWPFTable written, Table table, String description) {
    written.setStyleID("PaperTable");
    var properties = written.getCTTbl().getTblPr();
    if (properties.isSetTblBorders()) {
      properties.unsetTblBorders();
    }
    var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
    look.setFirstRow(true);
    look.setFirstColumn(table.rowHeaders());
    look.setLastRow(false);
    look.setLastColumn(false);
    look.setNoHBand(true);
    look.setNoVBand(true);
    properties.addNewTblCaption().setVal(table.caption());
    properties.addNewTblDescription().setVal(description);
    written.setWidthType(TableWidthType.DXA);
    written.setWidth(Measures.TEXT_WIDTH);
  }

  private static void header(XWPFTableRow row, List<Column> columns) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
    for (int index = 0; index < columns.size(); index++) {
      var column = columns.get(index);
      var numbers = column.alignment() == Column.Alignment.END;
      var paragraph = paragraph(row.getCell(index));
      paragraph.setStyle(numbers ? "TableNumberHeading" : "TableHeading");
      Runs.plain(paragraph, column.heading());
    }
  }

  private void row(XWPFTableRow written, Table table, Row row) {
    written.setCantSplitRow(true);
    for (int index = 0; index < row.cells().size(); index++) {
      var numbers = table.columns().get(index).alignment() == Column.Alignment.END;
      var paragraph = paragraph(written.getCell(index));
      paragraph.setStyle(numbers ? "TableNumber" : "TableText");
      cell(paragraph, row.cells().get(index), row.total());
    }
  }

  private void cell(XWPFParagraph paragraph, Cell cell, boolean total) {
    if (total) {
      Runs.styled(paragraph, cell.text(), "Strong");
    } else if (cell instanceof Cell.Value value) {
      runs.linked(paragraph, value.text(), value.address());
    } else {
      Runs.plain(paragraph, cell.text());
    }
  }

  private static void keepTogether(XWPFTable table) {
    table.getRows().stream()
        .flatMap(row -> row.getTableCells().stream())
        .flatMap(cell -> cell.getParagraphs().stream())
        .forEach(paragraph -> paragraph.setKeepNext(true));
  }

  private static XWPFParagraph paragraph(XWPFTableCell cell) {
    return cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst();
  }

  private static void widths(XWPFTable written, Table table) {
    var wanted = new double[table.columns().size()];
    double sum = 0;
    for (int index = 0; index < wanted.length; index++) {
      wanted[index] = Math.min(WIDEST, widest(table, index) + PADDING);
      sum += wanted[index];
    }
    var grid = written.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = written.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int index = 0; index < wanted.length; index++) {
      long width = Math.round(wanted[index] / sum * Measures.TEXT_WIDTH);
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
      for (var row : written.getRows()) {
        row.getCell(index).setWidthType(TableWidthType.DXA);
        row.getCell(index).setWidth(String.valueOf(width));
      }
    }
  }

  private static double widest(Table table, int index) {
    double widest = Typeface.BOLD.width(table.columns().get(index).heading(), LETTERS);
    for (var row : table.rows()) {
      widest = Math.max(widest, Typeface.REGULAR.width(row.cells().get(index).text(), LETTERS));
    }
    return widest;
  }
}
