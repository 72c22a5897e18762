package oversight.governance.register;

import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import oversight.governance.v1.FieldKind;
import oversight.region.Region;
import oversight.service.error.InvalidFieldException.Violation;

/** Checks texts that name an organisation or a day, wherever in a content they stand. */
final class Organisations {
  private Organisations() {}

  /** Whether the region has an organisation with this slug. */
  static boolean isKnown(Region region, String slug) {
    return region.force(slug).filter(force -> force.slug().equals(slug)).isPresent()
        || region.office(slug).isPresent()
        || region.collaboration(slug).isPresent()
        || region.secretariat().equals(slug);
  }

  static void check(Region region, Message content, List<Violation> violations) {
    check(region, content, "", violations);
  }

  private static void check(
      Region region, Message content, String prefix, List<Violation> violations) {
    content
        .getAllFields()
        .forEach((field, value) -> {
          String path = prefix + field.getName();
          List<?> values = value instanceof List<?> several ? several : List.of(value);
          FieldKind kind = Shape.shown(field).getKind();
          for (int index = 0; index < values.size(); index++) {
            String place = field.isRepeated() ? "%s[%d]".formatted(path, index) : path;
            if (field.getJavaType() == JavaType.MESSAGE) {
              check(region, (Message) values.get(index), place + ".", violations);
            } else {
              String text = values.get(index).toString();
              if (kind == FieldKind.ORGANISATION && !text.isEmpty() && !isKnown(region, text)) {
                violations.add(
                    new Violation(
                        place,
                        "The region has no organisation '%s'. Give its short name, such as %s."
                            .formatted(text, region.offices().getFirst().slug())));
              } else if (kind == FieldKind.COLLABORATION
                  && !text.isEmpty()
                  && region.collaboration(text).isEmpty()) {
                violations.add(
                    new Violation(
                        place,
                        "The region has no collaboration '%s'. Give its short name, such as %s."
                            .formatted(text, region.collaborations().getFirst().slug())));
              } else if (kind == FieldKind.DATE && !text.isEmpty() && !isDay(text)) {
                violations.add(
                    new Violation(place, "'%s' is no day of the calendar.".formatted(text)));
              }
            }
          }
        });
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() >= 1;
    } catch (DateTimeException none) {
      return false;
    }
  }
}
