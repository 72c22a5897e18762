package oversight.portal.web.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Tag;
import oversight.portal.web.text.Moments;

/**
 * Something to do.
 *
 * @param link what, and where it is done
 * @param of what it belongs to or who owes it, in words; may be empty
 * @param day by when; empty where no day is laid down
 * @param tag how near that is; empty where it is not near
 * @param order the day again, to put the nearest first
 */
public record Todo(Link link, String of, String day, Optional<Tag> tag, LocalDate order) {
  private static final int SOON = 7;

  /** What is nearest first; what has no day comes first, for nothing holds it up. */
  static final Comparator<Todo> NEAREST = Comparator.comparing(Todo::order);

  /** Something with a day. */
  static Todo by(LocalDate day, Link link, String of, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, day);
    Optional<Tag> tag =
        left < 0
            ? Optional.of(new Tag("Overdue", "red"))
            : left == 0
                ? Optional.of(new Tag("Today", "orange"))
                : left <= SOON
                    ? Optional.of(
                        new Tag(left == 1 ? "Tomorrow" : "In %d days".formatted(left), "yellow"))
                    : Optional.empty();
    return new Todo(link, of, Moments.day(day), tag, day);
  }

  /** Something that can be done at once. */
  static Todo now(Link link, String of) {
    return new Todo(link, of, "", Optional.empty(), LocalDate.MIN);
  }
}
