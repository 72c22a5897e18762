package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Conflict;
import oversight.region.Region;

/** Where one text of a record says other than another. */
final class Conflicts {
  private Conflicts() {}

  /** The fields in which they differ, of those that were on the form; of a list what differs. */
  static List<Conflict> between(
      Region region, Message now, Message typed, Collection<String> fields) {
    return now.getDescriptorForType().getFields().stream()
        .filter(field -> fields.contains(field.getName()))
        .filter(field -> !now.getField(field).equals(typed.getField(field)))
        .map(field -> different(region, field, now, typed))
        .filter(conflict -> !conflict.now().equals(conflict.typed()))
        .toList();
  }

  /**
   * What a version says other than the one before it. Of a list, only what was added and what went.
   */
  static List<Conflict> changes(Region region, RegisterModel model, Message before, Message after) {
    return model.fields().stream()
        .filter(field -> !before.getField(field).equals(after.getField(field)))
        .map(field -> different(region, field, before, after))
        .toList();
  }

  private static Conflict different(
      Region region, FieldDescriptor field, Message one, Message other) {
    List<String> former = lines(region, one, field);
    List<String> present = lines(region, other, field);
    return new Conflict(Wording.label(field), without(former, present), without(present, former));
  }

  private static String without(List<String> lines, List<String> others) {
    String words =
        lines.stream().filter(line -> !others.contains(line)).collect(Collectors.joining("\n"));
    return words.isEmpty() ? "Nothing" : words;
  }

  private static List<String> lines(Region region, Message record, FieldDescriptor field) {
    Object value = record.getField(field);
    List<?> values = value instanceof List<?> several ? several : List.of(value);
    return values.stream()
        .map(each -> Wording.value(region, field, each))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
