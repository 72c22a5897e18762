package oversight.sheets.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** How each style of an Excel workbook shows numbers; which formats are dates is POI's to say. */
final class XlsxStyles {
  /** What a number is shown as. */
  enum Shown {
    PLAIN,
    DATE,
    PERCENT
  }

  private static final int MOST = 65_536;
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

  private Shown[] styles = new Shown[64];
  private int count;
  private final Map<Integer, String> formats = new HashMap<>();

  private XlsxStyles() {}

  static XlsxStyles read(Optional<InputStream> part) throws IOException {
    XlsxStyles styles = new XlsxStyles();
    if (part.isPresent()) {
      try (Xml xml = new Xml(part.get())) {
        styles.read(xml);
      }
    }
    return styles;
  }

  /** How the style with this index from 0 shows numbers. */
  Shown shown(int style) {
    return style >= 0 && style < count ? styles[style] : Shown.PLAIN;
  }

  private void read(Xml xml) {
    boolean inCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "numFmt" -> {
            if (formats.size() < MOST) {
              formats.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
            }
          }
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells && count < MOST) {
              add(shownAs(number(xml.attribute("numFmtId"))));
            }
          }
          default -> {
            // Fonts and colours mean nothing.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
        inCells = false;
      }
    }
  }

  private void add(Shown shown) {
    if (count == styles.length) {
      styles = Arrays.copyOf(styles, count * 2);
    }
    styles[count++] = shown;
  }

  private Shown shownAs(int id) {
    String format = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
    if (format == null || format.length() > 1000) {
      return Shown.PLAIN;
    }
    if (DateUtil.isADateFormat(id, format)) {
      return Shown.DATE;
    }
    return LITERAL.matcher(format).replaceAll("").indexOf('%') >= 0 ? Shown.PERCENT : Shown.PLAIN;
  }

  private static int number(String text) {
    return XlsxReader.number(text, 0);
  }
}
