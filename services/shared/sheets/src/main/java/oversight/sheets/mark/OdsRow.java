package oversight.sheets.mark;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.EndElement;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Writes a row of an ODS with its marks. */
final class OdsRow {
  private static final int LAST_COLUMN = 16_383;

  private final XMLEventWriter out;
  private final OdsLook look;
  private final HeaderRow header;

  /** By first column, the style of its cells that name none. */
  private final NavigableMap<Integer, String> defaults = new TreeMap<>();

  OdsRow(XMLEventWriter out, OdsLook look, HeaderRow header) {
    this.out = out;
    this.look = look;
    this.header = header;
  }

  void column(int first, String style) {
    defaults.put(first, style);
  }

  /** Writes the row as it was, so many times. */
  void plain(List<XMLEvent> row, int times) throws XMLStreamException {
    if (times > 0) {
      out.add(repeated(row.getFirst().asStartElement(), times));
      for (XMLEvent event : row.subList(1, row.size())) {
        out.add(event);
      }
    }
  }

  /** Writes the row once, with marks. */
  void marked(List<XMLEvent> row, List<Mark> found) throws XMLStreamException {
    NavigableMap<Integer, List<Mark>> marks = new TreeMap<>(Marks.byColumn(found, header));
    out.add(repeated(row.getFirst().asStartElement(), 1));
    int column = 0;
    int at = 1;
    while (at < row.size() - 1) {
      if (isCell(row.get(at))) {
        int end = endOf(row, at);
        column = cell(row.subList(at, end + 1), column, marks);
        at = end + 1;
      } else {
        out.add(row.get(at++));
      }
    }
    beyond(column, marks.tailMap(column, true));
    out.add(row.getLast());
  }

  /** Writes a cell that stands for some columns, with the marks in any of them. */
  private int cell(List<XMLEvent> cell, int column, NavigableMap<Integer, List<Mark>> marks)
      throws XMLStreamException {
    StartElement start = cell.getFirst().asStartElement();
    int next = column + Ods.repeated(start, Ods.COLUMNS_REPEATED);
    int at = column;
    for (Map.Entry<Integer, List<Mark>> marked : marks.subMap(column, next).entrySet()) {
      copy(cell, marked.getKey() - at);
      String style = Ods.attribute(start, Ods.STYLE_NAME);
      mark(cell, style.isEmpty() ? styleOf(marked.getKey()) : style, marked.getValue());
      at = marked.getKey() + 1;
    }
    copy(cell, next - at);
    return next;
  }

  /** Marks in columns that the row does not have. */
  private void beyond(int column, NavigableMap<Integer, List<Mark>> marks)
      throws XMLStreamException {
    int at = column;
    for (Map.Entry<Integer, List<Mark>> marked : marks.headMap(LAST_COLUMN, true).entrySet()) {
      StartElement start = OdsEvents.start(Ods.CELL);
      EndElement end = OdsEvents.end(Ods.CELL).asEndElement();
      copy(List.of(start, end), marked.getKey() - at);
      mark(List.of(start, end), styleOf(marked.getKey()), marked.getValue());
      at = marked.getKey() + 1;
    }
  }

  private void copy(List<XMLEvent> cell, int times) throws XMLStreamException {
    if (times > 0) {
      String repeated = times == 1 ? "" : Integer.toString(times);
      out.add(
          OdsEvents.with(cell.getFirst().asStartElement(), Map.of(Ods.COLUMNS_REPEATED, repeated)));
      for (XMLEvent event : cell.subList(1, cell.size())) {
        out.add(event);
      }
    }
  }

  private void mark(List<XMLEvent> cell, String style, List<Mark> marks) throws XMLStreamException {
    String note = Marks.note(marks);
    out.add(
        OdsEvents.with(
            cell.getFirst().asStartElement(),
            Map.of(
                Ods.COLUMNS_REPEATED,
                "",
                Ods.STYLE_NAME,
                look.marked(style, Marks.gravest(marks)))));
    boolean noted = false;
    boolean annotated =
        cell.stream()
            .anyMatch(event ->
                event.isStartElement() && event.asStartElement().getName().equals(Ods.ANNOTATION));
    if (!annotated) {
      OdsEvents events = new OdsEvents(out).open(Ods.ANNOTATION, Ods.OFFICE, "display", "false");
      paragraphs(note);
      events.close();
    }
    for (XMLEvent event : cell.subList(1, cell.size())) {
      // A cell has one note: where somebody wrote one, ours goes below it.
      if (annotated
          && !noted
          && event.isEndElement()
          && event.asEndElement().getName().equals(Ods.ANNOTATION)) {
        paragraphs(note);
        noted = true;
      }
      out.add(event);
    }
  }

  private void paragraphs(String note) throws XMLStreamException {
    for (String line : note.split("\n", -1)) {
      new OdsEvents(out).open(Ods.PARAGRAPH).text(line).close();
    }
  }

  private String styleOf(int column) {
    Map.Entry<Integer, String> found = defaults.floorEntry(column);
    return found == null ? "" : found.getValue();
  }

  private static StartElement repeated(StartElement row, int times) {
    return OdsEvents.with(
        row, Map.of(Ods.ROWS_REPEATED, times == 1 ? "" : Integer.toString(times)));
  }

  private static boolean isCell(XMLEvent event) {
    return event.isStartElement() && Ods.isCell(event.asStartElement().getName());
  }

  private static int endOf(List<XMLEvent> row, int start) {
    int depth = 0;
    for (int at = start; at < row.size(); at++) {
      XMLEvent event = row.get(at);
      depth += isCell(event) ? 1 : 0;
      if (event.isEndElement() && Ods.isCell(event.asEndElement().getName()) && --depth == 0) {
        return at;
      }
    }
    return row.size() - 1;
  }
}
