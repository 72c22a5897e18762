package oversight.papers.ods;

import java.math.BigDecimal;
import java.util.TreeSet;
import java.util.regex.Pattern;
import oversight.papers.markup.Markup;
import oversight.papers.model.Cell;

/** Number formats, read off how the paper shows its numbers: "1,204", "16.0%", "£3.2". */
final class Formats {
  private static final int HUNDREDTHS = 2;
  private static final Pattern FIRST = Pattern.compile("[0-9][0-9,]*(?:\\.([0-9]+))?");

  private enum Kind {
    NUMBER("number:number-style", "float"),
    PERCENTAGE("number:percentage-style", "percentage"),
    POUNDS("number:currency-style", "currency");

    private final String element;
    private final String type;

    Kind(String element, String type) {
      this.element = element;
      this.type = type;
    }
  }

  private record Format(Kind kind, int decimals, boolean strong) implements Comparable<Format> {
    String name() {
      return "%s%d%s".formatted(kind.type, decimals, strong ? "strong" : "");
    }

    @Override
    public int compareTo(Format other) {
      return name().compareTo(other.name());
    }
  }

  private final TreeSet<Format> used = new TreeSet<>();
  private boolean days;

  /** The attributes of a cell with this day: style, type and ISO 8601 value. */
  String[] attributes(Cell.Day day) {
    days = true;
    return new String[] {
      "table:style-name", "day",
      "office:value-type", "date",
      "office:date-value", day.day().toString()
    };
  }

  /** The attributes of a cell with this number: style, type and exact value. */
  String[] attributes(Cell.Value value, boolean strong) {
    var format = new Format(kind(value), decimals(value.text()), strong);
    used.add(format);
    BigDecimal exact =
        format.kind() == Kind.PERCENTAGE ? value.value().movePointLeft(HUNDREDTHS) : value.value();
    return new String[] {
      "table:style-name",
      format.name(),
      "office:value-type",
      format.kind().type,
      format.kind() == Kind.POUNDS ? "office:currency" : "",
      "GBP",
      "office:value",
      exact.toPlainString()
    };
  }

  /** The styles of all formats that were asked for. */
  void write(Markup out) {
    if (days) {
      writeDays(out);
    }
    for (var format : used) {
      var name = "format-" + format.name();
      out.open(format.kind().element, "style:name", name);
      if (format.kind() == Kind.POUNDS) {
        out.element("number:currency-symbol", "£", "number:language", "en", "number:country", "GB");
      }
      out.empty(
          "number:number",
          "number:decimal-places",
          String.valueOf(format.decimals()),
          "number:min-integer-digits",
          "1",
          "number:grouping",
          "true");
      if (format.kind() == Kind.PERCENTAGE) {
        out.element("number:text", "%");
      }
      out.close();
      out.open(
          "style:style",
          "style:name",
          format.name(),
          "style:family",
          "table-cell",
          "style:data-style-name",
          name);
      if (format.strong()) {
        out.empty("style:text-properties", "fo:font-weight", "bold");
      }
      out.close();
    }
  }

  /** "31 December 2015". */
  private static void writeDays(Markup out) {
    out.open("number:date-style", "style:name", "format-day");
    out.empty("number:day");
    out.element("number:text", " ");
    out.empty("number:month", "number:style", "long", "number:textual", "true");
    out.element("number:text", " ");
    out.empty("number:year", "number:style", "long");
    out.close();
    out.empty(
        "style:style",
        "style:name",
        "day",
        "style:family",
        "table-cell",
        "style:data-style-name",
        "format-day");
  }

  private static Kind kind(Cell.Value value) {
    if (value.text().endsWith("%")) {
      return Kind.PERCENTAGE;
    }
    return value.text().contains("£") ? Kind.POUNDS : Kind.NUMBER;
  }

  /** Of the first number: in "+17 (+58.6%)" the change stands first, without any. */
  private static int decimals(String text) {
    var first = FIRST.matcher(text);
    return first.find() && first.group(1) != null ? first.group(1).length() : 0;
  }
}
