package oversight.portal.register;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import oversight.governance.v1.FieldKind;
import oversight.governance.v1.Register;
import oversight.portal.clients.RegisterModel;
import oversight.portal.web.text.Moments;
import oversight.region.Region;

/** Fields and their values in words. */
public final class Wording {
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.UK);
  private static final int PENCE = 2;

  private Wording() {}

  /** A field's name for people. */
  public static String label(FieldDescriptor field) {
    String given = RegisterModel.shown(field).getLabel();
    return given.isEmpty() ? sentence(field.getName()) : given;
  }

  /** "IN_PROGRESS" or "due_on" as "In progress", "Due on". */
  public static String sentence(String name) {
    String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A choice in words; empty where none was made. */
  public static String choice(EnumValueDescriptor value) {
    String called = value.getOptions().getExtension(Register.called);
    if (!called.isEmpty()) {
      return called;
    }
    return value.getNumber() == 0 ? "" : sentence(value.getName());
  }

  /** The values of an enumeration that can be chosen. */
  public static List<EnumValueDescriptor> choices(FieldDescriptor field) {
    return field.getEnumType().getValues().stream()
        .filter(value -> value.getNumber() != 0)
        .toList();
  }

  /** One value in words; messages as what stands in them. */
  public static String value(Region region, FieldDescriptor field, Object value) {
    return switch (value) {
      case EnumValueDescriptor choice -> choice(choice);
      case Boolean flag -> flag ? "Yes" : "No";
      case Decimal decimal -> decimal(field, decimal);
      case Message inner -> line(region, inner);
      case Integer number -> String.valueOf(number);
      default -> text(region, field, value.toString());
    };
  }

  /** What stands in a message, on one line. */
  public static String line(Region region, Message message) {
    return message.getAllFields().entrySet().stream()
        .map(entry -> {
          FieldDescriptor field = entry.getKey();
          String words =
              entry.getValue() instanceof List<?> several
                  ? several.stream()
                      .map(each -> value(region, field, each))
                      .collect(Collectors.joining(" / "))
                  : value(region, field, entry.getValue());
          return entry.getValue() instanceof Boolean ? label(field) : words;
        })
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String text(Region region, FieldDescriptor field, String text) {
    FieldKind kind = RegisterModel.shown(field).getKind();
    if (kind == FieldKind.ORGANISATION) {
      return organisation(region, text);
    }
    if (kind == FieldKind.COLLABORATION) {
      return region.collaboration(text).map(unit -> unit.name()).orElse(text);
    }
    return kind == FieldKind.DATE ? day(text) : text;
  }

  /** An organisation's name by its slug; the slug where the region has none. */
  public static String organisation(Region region, String slug) {
    if (slug.equals(region.secretariat())) {
      return region.secretariatName();
    }
    return region
        .office(slug)
        .map(office -> office.name())
        .or(() -> region.force(slug).map(force -> force.name() + " Police"))
        .or(() -> region.collaboration(slug).map(unit -> unit.name()))
        .orElse(slug);
  }

  /** "31 December 2015"; as it stands where it is no date. */
  public static String day(String iso) {
    try {
      return iso.isEmpty() ? "" : Moments.day(LocalDate.parse(iso));
    } catch (DateTimeException none) {
      return iso;
    }
  }

  /** "£21,250", "61.5%"; exact, as many places as were given, pence always two. */
  public static String decimal(FieldDescriptor field, Decimal decimal) {
    if (decimal.getValue().isEmpty()) {
      return "";
    }
    BigDecimal value = new BigDecimal(decimal.getValue());
    FieldKind kind = RegisterModel.shown(field).getKind();
    BigDecimal shown = value.stripTrailingZeros();
    int places = Math.max(shown.scale(), 0);
    if (kind == FieldKind.MONEY && places > 0) {
      places = Math.max(places, PENCE);
    }
    DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    String number = format.format(value.abs());
    String sign = value.signum() < 0 ? "−" : "";
    return switch (kind) {
      case MONEY -> sign + "£" + number;
      case PERCENT -> sign + number + "%";
      default -> sign + number;
    };
  }
}
