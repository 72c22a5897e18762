package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import oversight.portal.register.Wording;
import oversight.portal.web.register.EditForm.Conflict;
import oversight.region.Region;

/** Where a record says other now than what was typed. */
final class Conflicts {
  private Conflicts() {}

  /** The fields in which they differ, of those that were on the form. */
  static List<Conflict> between(
      Region region, Message now, Message typed, Collection<String> fields) {
    return now.getDescriptorForType().getFields().stream()
        .filter(field -> fields.contains(field.getName()))
        .filter(field -> !now.getField(field).equals(typed.getField(field)))
        .map(field ->
            new Conflict(
                Wording.label(field), words(region, now, field), words(region, typed, field)))
        .filter(conflict -> !conflict.now().equals(conflict.typed()))
        .toList();
  }

  private static String words(Region region, Message record, FieldDescriptor field) {
    Object value = record.getField(field);
    String words =
        value instanceof List<?> several
            ? several.stream()
                .map(each -> Wording.value(region, field, each))
                .collect(Collectors.joining("\n"))
            : Wording.value(region, field, value);
    return words.isEmpty() ? "Nothing" : words;
  }
}
