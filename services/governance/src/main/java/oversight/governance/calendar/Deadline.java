package oversight.governance.calendar;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import oversight.governance.register.Labels;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Shape;

/**
 * A day by which something is to be done.
 *
 * @param field which day of the record
 * @param label "Due", "Next review"
 * @param day when
 */
public record Deadline(String field, String label, LocalDate day) {
  private static final Set<String> NAMES =
      Set.of("due_on", "comments_due_on", "next_review_on", "review_on", "next_update_on");

  private static final String COMMENTS = "comments_due_on";

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

  /** What is done in one register and only begun in another. */
  private static final Set<String> DONE_HERE = Set.of("commissions ACCEPTED");

  /** Whether records of a register can have deadlines. */
  public static boolean any(Shape shape) {
    return shape.fields().stream().anyMatch(field -> NAMES.contains(field.getName()));
  }

  /** The deadlines of a record that still waits. */
  public static List<Deadline> of(Shape shape, Message record) {
    List<Deadline> deadlines = new ArrayList<>();
    for (FieldDescriptor field : shape.fields()) {
      String day = NAMES.contains(field.getName()) ? shape.text(record, field.getName()) : "";
      if (!day.isEmpty() && waits(shape, record, field.getName())) {
        deadlines.add(new Deadline(field.getName(), Labels.of(field), LocalDate.parse(day)));
      }
    }
    return deadlines;
  }

  /** The 56 days for comments run until they are published, whatever else was done. */
  private static boolean waits(Shape shape, Message record, String field) {
    String state = shape.text(record, "state");
    if (field.equals(COMMENTS)) {
      return !state.equals(Lifecycle.WITHDRAWN)
          && shape.text(record, "comments_published_on").isEmpty();
    }
    return !DONE.contains(state) && !DONE_HERE.contains(shape.collection() + " " + state);
  }
}
