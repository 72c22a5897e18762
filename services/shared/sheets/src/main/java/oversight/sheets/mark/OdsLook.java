package oversight.sheets.mark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** The styles of marked cells: each style of the document once more for each grade. */
final class OdsLook {
  static final String STRONG = "ovm-strong";
  static final String WORDS = "ovm-words";
  static final int[] WIDTHS = {28, 45, 120, 110, 60};

  private static final String PREFIX = "ovm-";
  private static final String FAMILY = "table-cell";
  private static final int MOST_STYLES = 300;
  private static final int LONGEST_STYLE = 200;
  private static final String BORDER = "2.5pt solid #0b0c0c";

  private final Set<String> known = new HashSet<>();
  private boolean written;

  /** The style of a marked cell that had this style. */
  String marked(String style, Mark.Grade grade) {
    return PREFIX + grade.slug() + (known.contains(style) ? "-" + style : "");
  }

  /** Copies the document's automatic styles to their end, and adds ours. */
  void copy(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
    while (true) {
      XMLEvent event = in.nextEvent();
      if (event.isEndElement() && event.asEndElement().getName().equals(Ods.AUTOMATIC_STYLES)) {
        own(out);
        out.add(event);
        return;
      }
      if (event.isStartElement() && isCellStyle(event.asStartElement())) {
        cellStyle(event.asStartElement(), in, out);
      } else {
        out.add(event);
      }
    }
  }

  /** Writes ours into a document that has no automatic styles. */
  void writeWhereMissing(XMLEventWriter out) throws XMLStreamException {
    if (!written) {
      OdsEvents events = new OdsEvents(out).open(Ods.AUTOMATIC_STYLES);
      own(out);
      events.close();
    }
  }

  private boolean isCellStyle(StartElement start) {
    return start.getName().equals(Ods.STYLE_ELEMENT)
        && Ods.attribute(start, Ods.STYLE_FAMILY).equals(FAMILY)
        && known.size() < MOST_STYLES;
  }

  private void cellStyle(StartElement start, XMLEventReader in, XMLEventWriter out)
      throws XMLStreamException {
    List<XMLEvent> style = new ArrayList<>(List.of(start));
    while (style.size() < LONGEST_STYLE) {
      XMLEvent event = in.nextEvent();
      style.add(event);
      if (event.isEndElement() && event.asEndElement().getName().equals(Ods.STYLE_ELEMENT)) {
        break;
      }
    }
    for (XMLEvent event : style) {
      out.add(event);
    }
    String name = Ods.attribute(start, Ods.STYLE_OWN_NAME);
    if (style.size() < LONGEST_STYLE && known.add(name)) {
      for (Mark.Grade grade : Mark.Grade.values()) {
        variant(style, PREFIX + grade.slug() + "-" + name, grade, out);
      }
    }
  }

  private static void variant(
      List<XMLEvent> style, String name, Mark.Grade grade, XMLEventWriter out)
      throws XMLStreamException {
    boolean hasProperties =
        style.stream()
            .anyMatch(event ->
                event.isStartElement()
                    && event.asStartElement().getName().equals(Ods.CELL_PROPERTIES));
    out.add(OdsEvents.with(style.getFirst().asStartElement(), Map.of(Ods.STYLE_OWN_NAME, name)));
    if (!hasProperties) {
      new OdsEvents(out).open(Ods.CELL_PROPERTIES, properties(grade)).close();
    }
    for (XMLEvent event : style.subList(1, style.size())) {
      boolean properties =
          event.isStartElement() && event.asStartElement().getName().equals(Ods.CELL_PROPERTIES);
      out.add(properties ? OdsEvents.with(event.asStartElement(), overlay(grade)) : event);
    }
  }

  private static Map<QName, String> overlay(Mark.Grade grade) {
    Map<QName, String> changed = new HashMap<>();
    for (String side : List.of("-top", "-bottom", "-left", "-right")) {
      changed.put(new QName(Ods.FO, "border" + side), "");
      changed.put(new QName(Ods.STYLE, "border-line-width" + side), "");
    }
    changed.put(new QName(Ods.STYLE, "border-line-width"), "");
    changed.put(new QName(Ods.FO, "background-color"), "#" + grade.fill());
    changed.put(new QName(Ods.FO, "border"), BORDER);
    return changed;
  }

  private static String[] properties(Mark.Grade grade) {
    return new String[] {Ods.FO, "background-color", "#" + grade.fill(), Ods.FO, "border", BORDER};
  }

  private void own(XMLEventWriter out) throws XMLStreamException {
    written = true;
    OdsEvents events = new OdsEvents(out);
    for (Mark.Grade grade : Mark.Grade.values()) {
      style(events, PREFIX + grade.slug(), FAMILY)
          .open(Ods.CELL_PROPERTIES, properties(grade))
          .close()
          .close();
    }
    style(events, WORDS, FAMILY)
        .open(
            Ods.CELL_PROPERTIES, Ods.FO, "wrap-option", "wrap", Ods.STYLE, "vertical-align", "top")
        .close()
        .close();
    style(events, STRONG, FAMILY)
        .open(new QName(Ods.STYLE, "text-properties"), Ods.FO, "font-weight", "bold")
        .close()
        .close();
    for (int width : WIDTHS) {
      style(events, PREFIX + "w" + width, "table-column")
          .open(
              new QName(Ods.STYLE, "table-column-properties"),
              Ods.STYLE,
              "column-width",
              width + "mm")
          .close()
          .close();
    }
  }

  private static OdsEvents style(OdsEvents events, String name, String family)
      throws XMLStreamException {
    return events.open(Ods.STYLE_ELEMENT, Ods.STYLE, "name", name, Ods.STYLE, "family", family);
  }
}
