package oversight.papers.docx;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import oversight.papers.model.Paper;

/** Styles, numbering, page, settings and properties: all that a document has before its text. */
final class Foundations {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String COMPATIBILITY_OWNER = "http://schemas.microsoft.com/office/word";

  /** The mode of Word 2013 and later; without it Word speaks of compatibility in its title bar. */
  private static final String WORD_2013 = "15";

  private Foundations() {}

  static void lay(XWPFDocument document, Paper paper) throws IOException {
    try (var styles = open("styles.xml");
        var numbering = open("numbering.xml")) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
      document
          .createNumbering()
          .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
    } catch (XmlException exception) {
      throw new IOException("The styles of papers cannot be read.", exception);
    }
    page(document);
    compatibility(document.getSettings().getCTSettings());
    properties(document, paper);
  }

  private static InputStream open(String name) throws IOException {
    var stream = Foundations.class.getResourceAsStream("/oversight/papers/docx/" + name);
    if (stream == null) {
      throw new IOException(name + " is not on the class path.");
    }
    return stream;
  }

  private static void page(XWPFDocument document) {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(Measures.PAGE_WIDTH));
    size.setH(BigInteger.valueOf(Measures.PAGE_HEIGHT));
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(Measures.MARGIN_TOP));
    margins.setBottom(BigInteger.valueOf(Measures.MARGIN_TOP));
    margins.setLeft(BigInteger.valueOf(Measures.MARGIN_SIDE));
    margins.setRight(BigInteger.valueOf(Measures.MARGIN_SIDE));
    margins.setHeader(BigInteger.valueOf(Measures.RUNNING_LINE));
    margins.setFooter(BigInteger.valueOf(Measures.RUNNING_LINE));
    margins.setGutter(BigInteger.ZERO);
  }

  private static void compatibility(CTSettings settings) {
    try (var cursor = settings.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement(new QName(NAMESPACE, "compat", "w"));
      cursor.beginElement(new QName(NAMESPACE, "compatSetting", "w"));
      cursor.insertAttributeWithValue(new QName(NAMESPACE, "name", "w"), "compatibilityMode");
      cursor.insertAttributeWithValue(new QName(NAMESPACE, "uri", "w"), COMPATIBILITY_OWNER);
      cursor.insertAttributeWithValue(new QName(NAMESPACE, "val", "w"), WORD_2013);
    }
  }

  private static void properties(XWPFDocument document, Paper paper) {
    var core = document.getProperties().getCoreProperties();
    core.setTitle(paper.title());
    core.setCreator(paper.author().post());
    core.setLastModifiedByUser(paper.author().post());
    core.setSubjectProperty(paper.board());
    core.setKeywords(paper.marking());
    var issued = paper.issued().truncatedTo(ChronoUnit.SECONDS).toString();
    try {
      core.setCreated(issued);
      core.setModified(issued);
    } catch (InvalidFormatException exception) {
      throw new IllegalStateException("%s is no time.".formatted(issued), exception);
    }
    core.getUnderlyingProperties().setLanguageProperty("en-GB");
    core.getUnderlyingProperties().setVersionProperty(paper.version());
    document
        .getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication("Oversight");
  }
}
