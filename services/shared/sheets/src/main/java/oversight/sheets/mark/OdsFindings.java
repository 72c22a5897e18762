package oversight.sheets.mark;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;

/** The sheet Findings of a marked ODS. */
final class OdsFindings {
  private static final QName LINK = new QName(Ods.TEXT, "a");

  private final Marks marks;
  private final Map<String, HeaderRow> sheets;

  OdsFindings(Marks marks, Map<String, HeaderRow> sheets) {
    this.marks = marks;
    this.sheets = sheets;
  }

  void write(XMLEventWriter out) throws XMLStreamException {
    OdsEvents events = new OdsEvents(out);
    String name = FindingsTable.freeName(List.copyOf(sheets.keySet()));
    events.open(Ods.SHEET, Ods.TABLE, "name", name);
    for (int width : OdsLook.WIDTHS) {
      events.open(Ods.COLUMN, Ods.TABLE, "style-name", "ovm-w" + width).close();
    }
    boolean first = true;
    for (String line : FindingsTable.summary(marks, List.of())) {
      events.open(Ods.ROW);
      cell(events, line, first ? OdsLook.STRONG : "", "");
      events.close();
      first = false;
    }
    events.open(Ods.ROW);
    for (String heading : FindingsTable.HEADINGS) {
      cell(events, heading, OdsLook.STRONG, "");
    }
    events.close();
    for (Mark mark : marks.first()) {
      row(events, mark);
    }
    events.close();
  }

  private void row(OdsEvents events, Mark mark) throws XMLStreamException {
    String sheet = sheet(mark);
    HeaderRow header = sheets.getOrDefault(sheet, HeaderRow.NONE);
    boolean placed = mark.row() > 0 && sheets.containsKey(sheet);
    String cell = placed ? HeaderRow.letters(header.column(mark.column())) + mark.row() : "";
    String where =
        placed ? sheet + "." + cell : mark.row() > 0 ? "row " + mark.row() : "the whole file";
    List<String> texts = FindingsTable.line(mark, where);
    events.open(Ods.ROW);
    for (int column = 0; column < texts.size(); column++) {
      String target =
          placed && column == FindingsTable.WHERE
              ? "#'" + sheet.replace("'", "''") + "'." + cell
              : "";
      cell(events, texts.get(column), OdsLook.WORDS, target);
    }
    events.close();
  }

  private String sheet(Mark mark) {
    return mark.sheet().isEmpty() ? OdsMarker.firstSheet(sheets) : mark.sheet();
  }

  private static void cell(OdsEvents events, String text, String style, String target)
      throws XMLStreamException {
    if (style.isEmpty()) {
      events.open(Ods.CELL, Ods.OFFICE, "value-type", "string");
    } else {
      events.open(Ods.CELL, Ods.OFFICE, "value-type", "string", Ods.TABLE, "style-name", style);
    }
    events.open(Ods.PARAGRAPH);
    if (!target.isEmpty()) {
      events.open(LINK, Ods.XLINK, "type", "simple", Ods.XLINK, "href", target);
      events.text(text).close();
    } else {
      events.text(text);
    }
    events.close().close();
  }
}
