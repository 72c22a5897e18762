package oversight.governance.calendar;

import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.List;
import oversight.governance.register.DueDay;
import oversight.governance.register.Labels;
import oversight.governance.register.Register;
import oversight.governance.register.Shape;

/**
 * A day by which something is to be done, as a calendar or a reminder says it. Which days those
 * are, and in which states something still waits, a register says once ({@link
 * Register#dueDays()}).
 *
 * @param field which day of the record
 * @param label "Due", "Next review"
 * @param day when
 */
public record Deadline(String field, String label, LocalDate day) {
  /** Whether records of a register can have deadlines. */
  public static boolean any(Register<?> register) {
    return register.dueDays().stream().anyMatch(day -> day.list().isEmpty());
  }

  /** The deadlines of a record that still waits. */
  public static <T extends Message> List<Deadline> of(Register<T> register, T record) {
    Shape shape = Shape.of(record);
    String state = shape.text(record, "state");
    return register.dueDays().stream()
        .flatMap(due -> due.waiting(record, state).stream().map(day -> deadline(shape, due, day)))
        .toList();
  }

  private static Deadline deadline(Shape shape, DueDay due, LocalDate day) {
    return new Deadline(due.shown(), Labels.of(shape.field(due.shown())), day);
  }
}
