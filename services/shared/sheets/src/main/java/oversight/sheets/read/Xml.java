package oversight.sheets.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of one part, pulled event by event with Woodstox. No document type is taken, so no entity
 * is ever defined, expanded or fetched.
 */
final class Xml implements AutoCloseable {
  private static final int DEEPEST = 64;
  private static final int MOST_ATTRIBUTES = 128;
  private static final int LONGEST_ATTRIBUTE = 100_000;
  private static final int MOST_STRANGE = 2_000_000;

  private final XMLStreamReader reader;
  private final InputStream bytes;
  private int strange;

  Xml(InputStream bytes) {
    this.bytes = bytes;
    // One for each part: a factory remembers every name that it has met.
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
    try {
      reader = factory.createXMLStreamReader(bytes);
    } catch (XMLStreamException broken) {
      throw broken(broken);
    }
  }

  /** Goes on to the next event. */
  int next() {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new UnreadableException(
            "XML_FORBIDDEN",
            "The workbook defines a document type or entities, which no spreadsheet program does.",
            "Open it in your spreadsheet program, save it again, and send that.");
      }
      return event;
    } catch (XMLStreamException broken) {
      throw broken(broken);
    }
  }

  boolean hasNext() {
    try {
      return reader.hasNext();
    } catch (XMLStreamException broken) {
      throw broken(broken);
    }
  }

  /** The element's name without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  int attributes() {
    return reader.getAttributeCount();
  }

  String attributeName(int i) {
    return reader.getAttributeLocalName(i);
  }

  String attributeValue(int i) {
    return reader.getAttributeValue(i);
  }

  /** The value of the attribute so named, whatever its prefix; empty where there is none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Adds the characters of the present event, up to so many in all. */
  void appendText(StringBuilder text, ReadLimits limits) {
    try {
      if (text.length() + reader.getTextLength() > limits.maxCellCharacters()) {
        throw Budget.tooLong(limits);
      }
      text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    } catch (WstxLazyException broken) {
      // Woodstox reads a text when it is asked for, and cannot declare then what it finds.
      throw broken();
    }
  }

  /** Goes on behind the end of the present element. */
  void skipElement() {
    strange();
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        strange();
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** A parser keeps every name: a file made of ever new ones is stopped. */
  private void strange() {
    strange += 1 + reader.getAttributeCount();
    if (strange > MOST_STRANGE) {
      throw Container.broken("The workbook is full of markup that is no table.");
    }
  }

  /** Whether an attribute says yes, as XML Schema writes it. */
  static boolean isTrue(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.equals("1") || lower.equals("true") || lower.equals("on");
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException broken) {
      throw broken(broken);
    } finally {
      bytes.close();
    }
  }

  private static UnreadableException broken(XMLStreamException broken) {
    return broken.getCause() instanceof UnreadableException refused ? refused : broken();
  }

  private static UnreadableException broken() {
    return new UnreadableException(
        "FILE_BROKEN",
        "The workbook cannot be read from here on: its data is damaged or breaks off.",
        "Open it in your spreadsheet program, save it again, and send it once more.");
  }
}
