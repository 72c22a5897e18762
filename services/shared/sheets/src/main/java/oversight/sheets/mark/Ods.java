package oversight.sheets.mark;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;

/** The names of OpenDocument that matter to marking. */
final class Ods {
  static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  static final String DC = "http://purl.org/dc/elements/1.1/";
  static final String XLINK = "http://www.w3.org/1999/xlink";

  static final QName BODY = new QName(OFFICE, "body");
  static final QName ANNOTATION = new QName(OFFICE, "annotation");
  static final QName AUTOMATIC_STYLES = new QName(OFFICE, "automatic-styles");
  static final QName SHEET = new QName(TABLE, "table");
  static final QName COLUMN = new QName(TABLE, "table-column");
  static final QName ROW = new QName(TABLE, "table-row");
  static final QName CELL = new QName(TABLE, "table-cell");
  static final QName COVERED = new QName(TABLE, "covered-table-cell");
  static final QName PARAGRAPH = new QName(TEXT, "p");
  static final QName STYLE_ELEMENT = new QName(STYLE, "style");
  static final QName CELL_PROPERTIES = new QName(STYLE, "table-cell-properties");

  static final QName NAME = new QName(TABLE, "name");
  static final QName STYLE_NAME = new QName(TABLE, "style-name");
  static final QName DEFAULT_CELL_STYLE = new QName(TABLE, "default-cell-style-name");
  static final QName ROWS_REPEATED = new QName(TABLE, "number-rows-repeated");
  static final QName COLUMNS_REPEATED = new QName(TABLE, "number-columns-repeated");
  static final QName STYLE_OWN_NAME = new QName(STYLE, "name");
  static final QName STYLE_FAMILY = new QName(STYLE, "family");

  private static final int MOST_REPEATED = 1 << 24;

  private Ods() {}

  /** Reads XML without any document type: no entity is expanded, nothing outside is fetched. */
  static XMLInputFactory reading() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  static boolean isCell(QName name) {
    return name.equals(CELL) || name.equals(COVERED);
  }

  static String attribute(StartElement element, QName name) {
    Attribute attribute = element.getAttributeByName(name);
    return attribute == null ? "" : attribute.getValue();
  }

  /** How often an element stands in a row; at least once. */
  static int repeated(StartElement element, QName name) {
    return repeated(attribute(element, name));
  }

  static int repeated(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      return 1;
    }
    return Math.clamp(Integer.parseInt(text), 1, MOST_REPEATED);
  }
}
