package oversight.sheets.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document into memory; element and attribute names carry their prefixes. */
public final class XmlOut {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  /** Begins a document in UTF-8. */
  public XmlOut() {
    try {
      out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; one with an empty name is left out
   */
  public XmlOut open(String element, String... attributes) {
    try {
      out.writeStartElement(element);
      attributes(attributes);
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
    return this;
  }

  /** Writes an element without content. */
  public XmlOut empty(String element, String... attributes) {
    try {
      out.writeEmptyElement(element);
      attributes(attributes);
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
    return this;
  }

  /** Writes an element that holds nothing but text. */
  public XmlOut element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Writes text. */
  public XmlOut text(String text) {
    try {
      out.writeCharacters(XmlText.clean(text));
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
    return this;
  }

  /** Closes the element opened last. */
  public XmlOut close() {
    try {
      out.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
    return this;
  }

  /** The document, with every element that is still open closed. */
  public byte[] bytes() {
    try {
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
    return bytes.toByteArray();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int index = 0; index < attributes.length; index += 2) {
      if (!attributes[index].isEmpty()) {
        out.writeAttribute(attributes[index], XmlText.clean(attributes[index + 1]));
      }
    }
  }

  private static IllegalStateException inMemory(XMLStreamException impossible) {
    return new IllegalStateException("XML cannot be written in memory.", impossible);
  }
}
