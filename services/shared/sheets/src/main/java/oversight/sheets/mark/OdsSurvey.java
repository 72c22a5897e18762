package oversight.sheets.mark;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Looks through a spreadsheet once: which sheets it has, and which row names their columns. */
final class OdsSurvey {
  private static final int MOST_COLUMNS = 1000;
  private static final int LONGEST_NAME = 100;

  private final Map<String, HeaderRow> sheets = new LinkedHashMap<>();
  private final XMLEventReader in;

  private OdsSurvey(XMLEventReader in) {
    this.in = in;
  }

  /** The sheets in order, each with its header. */
  static Map<String, HeaderRow> of(InputStream content) throws XMLStreamException {
    OdsSurvey survey = new OdsSurvey(Ods.reading().createXMLEventReader(content));
    survey.look();
    return survey.sheets;
  }

  private void look() throws XMLStreamException {
    int depth = 0;
    int row = 0;
    String sheet = "";
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (event.getEventType() == XMLEvent.DTD) {
        throw new XMLStreamException("A spreadsheet has no document type.");
      }
      if (event.isStartElement()) {
        StartElement start = event.asStartElement();
        if (start.getName().equals(Ods.SHEET) && depth++ == 0) {
          sheet = Ods.attribute(start, Ods.NAME);
          row = 0;
          sheets.putIfAbsent(sheet, HeaderRow.NONE);
        } else if (start.getName().equals(Ods.ROW) && depth == 1) {
          row += Ods.repeated(start, Ods.ROWS_REPEATED);
          if (row <= HeaderRow.LOOKED_FOR && sheets.get(sheet) == HeaderRow.NONE) {
            sheets.put(sheet, HeaderRow.in(row()).orElse(HeaderRow.NONE));
          }
        }
      } else if (event.isEndElement() && isEnd(event, Ods.SHEET)) {
        depth--;
      }
    }
  }

  /** The texts of the row just begun, read to its end. */
  private List<String> row() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    while (true) {
      XMLEvent event = in.nextEvent();
      if (isEnd(event, Ods.ROW)) {
        return cells;
      }
      if (event.isStartElement() && Ods.isCell(event.asStartElement().getName())) {
        StartElement cell = event.asStartElement();
        String text = cell(cell.getName());
        int times = Ods.repeated(cell, Ods.COLUMNS_REPEATED);
        for (int time = 0; time < times && cells.size() < MOST_COLUMNS; time++) {
          cells.add(text);
        }
      }
    }
  }

  private String cell(QName name) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int paragraphs = 0;
    int annotations = 0;
    while (true) {
      XMLEvent event = in.nextEvent();
      if (isEnd(event, name)) {
        return text.toString();
      }
      if (event.isStartElement()) {
        paragraphs += event.asStartElement().getName().equals(Ods.PARAGRAPH) ? 1 : 0;
        annotations += event.asStartElement().getName().equals(Ods.ANNOTATION) ? 1 : 0;
      } else if (event.isEndElement()) {
        paragraphs -= isEnd(event, Ods.PARAGRAPH) ? 1 : 0;
        annotations -= isEnd(event, Ods.ANNOTATION) ? 1 : 0;
      } else if (event.isCharacters() && paragraphs > 0 && annotations == 0) {
        String data = event.asCharacters().getData();
        int room = LONGEST_NAME - text.length();
        text.append(data, 0, Math.clamp(data.length(), 0, Math.max(0, room)));
      }
    }
  }

  private static boolean isEnd(XMLEvent event, QName name) {
    return event.isEndElement() && event.asEndElement().getName().equals(name);
  }
}
