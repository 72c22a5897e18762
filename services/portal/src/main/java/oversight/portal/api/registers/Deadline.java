package oversight.portal.api.registers;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;

/**
 * A day by which something is to be done.
 *
 * @param field which day of the record
 * @param label "Due", "Next review"
 */
record Deadline(String field, String label, LocalDate day) {
  private static final Set<String> NAMES =
      Set.of("due_on", "comments_due_on", "next_review_on", "review_on", "next_update_on");

  /** States in which nothing waits any more. */
  private static final Set<String> DONE =
      Set.of(
          "CLOSED",
          "COMPLETE",
          "IMPLEMENTED",
          "REJECTED",
          "ENDED",
          "CANCELLED",
          "HELD",
          "SUBMITTED",
          "NOT_PROGRESSED",
          "REALISED",
          "WITHDRAWN");

  /** The fields of a register that are deadlines. */
  static List<FieldDescriptor> fields(RegisterModel model) {
    return model.fields().stream().filter(field -> NAMES.contains(field.getName())).toList();
  }

  /** The deadlines of a record that still waits. */
  static List<Deadline> of(RegisterModel model, Message record) {
    if (DONE.contains(RegisterModel.text(record, "state"))) {
      return List.of();
    }
    return fields(model).stream()
        .filter(field -> !record.getField(field).toString().isEmpty())
        .map(field ->
            new Deadline(
                field.getName(),
                Wording.label(field),
                LocalDate.parse(record.getField(field).toString())))
        .toList();
  }
}
