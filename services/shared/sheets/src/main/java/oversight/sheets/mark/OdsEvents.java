package oversight.sheets.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import oversight.sheets.xml.XmlText;

/**
 * Writes elements of our own between those of somebody else's document. Each declares the prefixes
 * it uses itself, since what the document declares is its own affair.
 */
final class OdsEvents {
  private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();
  private static final Map<String, String> PREFIXES =
      Map.of(
          Ods.OFFICE, "office",
          Ods.TABLE, "table",
          Ods.TEXT, "text",
          Ods.STYLE, "style",
          Ods.FO, "fo",
          Ods.DC, "dc",
          Ods.XLINK, "xlink");

  private final XMLEventWriter out;
  private final List<QName> open = new ArrayList<>();

  OdsEvents(XMLEventWriter out) {
    this.out = out;
  }

  /** Opens an element; attributes are the namespace, the name and the value in turn. */
  OdsEvents open(QName name, String... attributes) throws XMLStreamException {
    out.add(start(name, attributes));
    open.add(name);
    return this;
  }

  OdsEvents text(String text) throws XMLStreamException {
    out.add(EVENTS.createCharacters(XmlText.clean(text)));
    return this;
  }

  OdsEvents close() throws XMLStreamException {
    out.add(end(open.removeLast()));
    return this;
  }

  static StartElement start(QName name, String... attributes) {
    List<Namespace> namespaces = new ArrayList<>();
    List<Attribute> made = new ArrayList<>();
    declare(namespaces, name.getNamespaceURI());
    for (int at = 0; at < attributes.length; at += 3) {
      String namespace = attributes[at];
      declare(namespaces, namespace);
      made.add(
          EVENTS.createAttribute(
              prefix(namespace), namespace, attributes[at + 1], XmlText.clean(attributes[at + 2])));
    }
    return EVENTS.createStartElement(
        prefix(name.getNamespaceURI()),
        name.getNamespaceURI(),
        name.getLocalPart(),
        made.iterator(),
        namespaces.iterator());
  }

  static XMLEvent end(QName name) {
    return EVENTS.createEndElement(
        prefix(name.getNamespaceURI()), name.getNamespaceURI(), name.getLocalPart());
  }

  /**
   * An element of the document with some attributes changed.
   *
   * @param changed by name; an empty value takes the attribute away
   */
  static StartElement with(StartElement element, Map<QName, String> changed) {
    List<Attribute> attributes = new ArrayList<>();
    element
        .getAttributes()
        .forEachRemaining(attribute -> {
          if (!changed.containsKey(attribute.getName())) {
            attributes.add(attribute);
          }
        });
    List<Namespace> namespaces = new ArrayList<>();
    element.getNamespaces().forEachRemaining(namespaces::add);
    changed.forEach((name, value) -> {
      if (!value.isEmpty()) {
        declare(namespaces, name.getNamespaceURI());
        attributes.add(
            EVENTS.createAttribute(
                prefix(name.getNamespaceURI()),
                name.getNamespaceURI(),
                name.getLocalPart(),
                XmlText.clean(value)));
      }
    });
    QName name = element.getName();
    return EVENTS.createStartElement(
        name.getPrefix(),
        name.getNamespaceURI(),
        name.getLocalPart(),
        attributes.iterator(),
        namespaces.iterator());
  }

  private static void declare(List<Namespace> namespaces, String namespace) {
    String prefix = prefix(namespace);
    if (namespaces.stream().noneMatch(declared -> declared.getPrefix().equals(prefix))) {
      namespaces.add(EVENTS.createNamespace(prefix, namespace));
    }
  }

  private static String prefix(String namespace) {
    return PREFIXES.getOrDefault(namespace, "");
  }
}
