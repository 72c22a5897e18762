package oversight.portal.web.register;

import java.util.List;

/** Which fields a form has. */
final class FormIds {
  private FormIds() {}

  /** Whether a field of this id can be gone to. */
  static boolean has(List<FormField> fields, String id) {
    return fields.stream()
        .anyMatch(field ->
            (field.id().equals(id) && field.input() != FormField.Input.HIDDEN)
                || (!field.rows().columns().isEmpty() && id.equals(FormReader.pasteId(field.id())))
                || field.rows().rows().stream().anyMatch(row -> has(row.fields(), id)));
  }
}
