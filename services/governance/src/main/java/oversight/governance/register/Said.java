package oversight.governance.register;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days, sums and numbers as the house style has them, for what people are told of a record. */
public final class Said {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Said() {}

  /** "31 December 2015". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The same of an ISO 8601 date; empty where there is none. */
  public static String day(String iso) {
    return iso.isEmpty() ? "" : day(LocalDate.parse(iso));
  }

  /** "£21,250", "£21,250.50": pence where there are any, and always two places of them. */
  public static String money(BigDecimal pounds) {
    BigDecimal exact = pounds.stripTrailingZeros();
    int places = exact.scale() <= 0 ? 0 : Math.max(exact.scale(), 2);
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    return (pounds.signum() < 0 ? "−£" : "£") + format.format(pounds.abs());
  }

  /** "1 day", "2 days". */
  public static String count(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** "a", "a and b", "a, b and c". */
  public static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
