package oversight.governance.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.Locale;

/** Names of fields, choices and states for people. */
public final class Labels {
  private Labels() {}

  /** A field's name. */
  public static String of(FieldDescriptor field) {
    String given = Shape.shown(field).getLabel();
    return given.isEmpty() ? sentence(field.getName()) : given;
  }

  /** "IN_PROGRESS" or "due_on" as "In progress", "Due on". */
  public static String sentence(String name) {
    String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
