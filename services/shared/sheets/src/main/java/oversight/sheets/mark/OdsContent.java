package oversight.sheets.mark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Copies the content of an ODS event by event; only rows with marks are ever held. */
final class OdsContent {
  /** A longer row is copied without its marks; the sheet Findings still lists them. */
  private static final int LONGEST_ROW = 50_000;

  /** How much a row that stands for many may grow in all by being written out. */
  private static final int MOST_GROWTH = 2_000_000;

  private final Marks marks;
  private final Map<String, HeaderRow> sheets;
  private final XMLEventReader in;
  private final XMLEventWriter out;
  private final OdsLook look = new OdsLook();
  private OdsRow cells;
  private NavigableMap<Integer, List<Mark>> rows = Collections.emptyNavigableMap();
  private int depth;
  private int nextRow;
  private int nextColumn;
  private long growth;
  private boolean begun;

  OdsContent(Marks marks, Map<String, HeaderRow> sheets, XMLEventReader in, XMLEventWriter out) {
    this.marks = marks;
    this.sheets = sheets;
    this.in = in;
    this.out = out;
    this.cells = new OdsRow(out, look, HeaderRow.NONE);
  }

  void copy() throws XMLStreamException {
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (event.getEventType() == XMLEvent.DTD) {
        throw new XMLStreamException("A spreadsheet has no document type.");
      }
      if (event.isStartElement()) {
        start(event.asStartElement());
      } else {
        if (isEnd(event, Ods.SHEET)) {
          depth--;
        }
        out.add(event);
      }
    }
    out.flush();
  }

  private void start(StartElement start) throws XMLStreamException {
    QName name = start.getName();
    if (name.equals(Ods.AUTOMATIC_STYLES)) {
      out.add(start);
      look.copy(in, out);
    } else if (name.equals(Ods.BODY)) {
      look.writeWhereMissing(out);
      out.add(start);
    } else if (name.equals(Ods.SHEET)) {
      sheet(start);
    } else if (name.equals(Ods.ROW) && depth == 1) {
      row(start);
    } else {
      if (name.equals(Ods.COLUMN) && depth == 1) {
        int times = Ods.repeated(start, Ods.COLUMNS_REPEATED);
        cells.column(nextColumn, Ods.attribute(start, Ods.DEFAULT_CELL_STYLE));
        nextColumn += times;
      }
      out.add(start);
    }
  }

  private void sheet(StartElement start) throws XMLStreamException {
    if (!begun) {
      begun = true;
      new OdsFindings(marks, sheets).write(out);
    }
    if (depth++ == 0) {
      String name = Ods.attribute(start, Ods.NAME);
      rows = marks.of(name, name.equals(OdsMarker.firstSheet(sheets)));
      cells = new OdsRow(out, look, sheets.getOrDefault(name, HeaderRow.NONE));
      nextRow = 1;
      nextColumn = 0;
    }
    out.add(start);
  }

  private void row(StartElement start) throws XMLStreamException {
    int first = nextRow;
    int times = Ods.repeated(start, Ods.ROWS_REPEATED);
    nextRow += times;
    NavigableMap<Integer, List<Mark>> here = rows.subMap(first, true, nextRow - 1, true);
    if (here.isEmpty()) {
      out.add(start);
      return;
    }
    List<XMLEvent> row = new ArrayList<>(List.of(start));
    while (row.size() < LONGEST_ROW) {
      XMLEvent event = in.nextEvent();
      row.add(event);
      if (isEnd(event, Ods.ROW)) {
        break;
      }
    }
    growth += (long) row.size() * Math.min(2 * here.size() + 1, times);
    if (row.size() == LONGEST_ROW || growth > MOST_GROWTH) {
      for (XMLEvent event : row) {
        out.add(event);
      }
      return;
    }
    int at = first;
    for (Map.Entry<Integer, List<Mark>> marked : here.entrySet()) {
      cells.plain(row, marked.getKey() - at);
      cells.marked(row, marked.getValue());
      at = marked.getKey() + 1;
    }
    cells.plain(row, nextRow - at);
  }

  private static boolean isEnd(XMLEvent event, QName name) {
    return event.isEndElement() && event.asEndElement().getName().equals(name);
  }
}
