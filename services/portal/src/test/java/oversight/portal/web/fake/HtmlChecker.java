package oversight.portal.web.fake;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The W3C's HTML checker, in this process and without asking anybody. */
public final class HtmlChecker {
  private static final String SCHEMA = "http://s.validator.nu/html5.rnc";

  private HtmlChecker() {}

  /** What is wrong with a page, each with its line; empty where it is valid. */
  public static List<String> errors(String html) {
    List<String> errors = new ArrayList<>();
    ErrorHandler handler =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException warning) {}

          @Override
          public void error(SAXParseException error) {
            errors.add(error.getLineNumber() + ": " + error.getMessage());
          }

          @Override
          public void fatalError(SAXParseException error) {
            error(error);
          }
        };
    try {
      SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
      validator.setUpMainSchema(SCHEMA, handler);
      validator.setUpValidatorAndParsers(handler, false, false);
      validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
    } catch (SAXException refused) {
      errors.add(String.valueOf(refused.getMessage()));
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
    return errors;
  }
}
