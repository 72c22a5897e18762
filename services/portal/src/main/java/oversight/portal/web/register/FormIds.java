package oversight.portal.web.register;

import java.util.List;
import oversight.portal.web.register.FormField.FormRow;

/** Which fields a form has. */
final class FormIds {
  private FormIds() {}

  /** In which row of a list a field stands: "Line 3: "; empty for a field of the record itself. */
  static String row(List<FormField> fields, String id) {
    for (FormField field : fields) {
      List<FormRow> rows = field.rows().rows();
      for (int index = 0; index < rows.size(); index++) {
        if (has(rows.get(index).fields(), id)) {
          return "%s %d: ".formatted(field.rows().singular(), index + 1);
        }
      }
    }
    return "";
  }

  /** Whether a field of this id can be gone to. */
  static boolean has(List<FormField> fields, String id) {
    return fields.stream()
        .anyMatch(field ->
            (field.id().equals(id) && field.input() != FormField.Input.HIDDEN)
                || (!field.rows().columns().isEmpty() && id.equals(FormReader.pasteId(field.id())))
                || field.rows().rows().stream().anyMatch(row -> has(row.fields(), id)));
  }
}
