package oversight.governance.register;

import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.identity.Caller;
import oversight.service.error.InvalidFieldException;

/**
 * A change about to be kept.
 *
 * @param before the record as it was, whole; null where it is new
 * @param after as it shall be, before the register completes it
 * @param verb {@code create}, {@code update} or a move's
 * @param state the state that it leads to
 * @param caller who makes it
 * @param today the day in the United Kingdom
 * @param given the day that a move carries; null where it carries none
 * @param records finds other records, as the caller sees them
 */
public record Change<T extends Message>(
    @Nullable T before,
    T after,
    String verb,
    String state,
    Caller caller,
    LocalDate today,
    @Nullable LocalDate given,
    Finder records) {
  /** Opening a record. */
  public static final String CREATE = "create";

  /** Changing its content. */
  public static final String UPDATE = "update";

  /** Finds records of any register. */
  @FunctionalInterface
  public interface Finder {
    /** The record of this name and type; empty where the caller may not see it. */
    <M extends Message> Optional<M> find(String name, Class<M> type);
  }

  /** Whether this is the move of that name. */
  public boolean is(String move) {
    return verb.equals(move);
  }

  /** The day that the move carries, as ISO 8601; what is said otherwise where it carries none. */
  public String dayOr(String otherwise) {
    return given == null ? otherwise : given.toString();
  }

  /**
   * The day on which something happened: the one that the move carries, or today.
   *
   * @throws InvalidFieldException where it is still to come
   */
  public String pastDay() {
    if (given != null && given.isAfter(today)) {
      throw new InvalidFieldException(
          "on_date", "%s is still to come. Give a day up to today.".formatted(Said.day(given)));
    }
    return dayOr(today.toString());
  }

  /** The record as it was, or one in which nothing stands. */
  public T former(T empty) {
    return before == null ? empty : before;
  }

  /** The same change to another content. */
  public Change<T> to(T content) {
    return new Change<>(before, content, verb, state, caller, today, given, records);
  }

  /**
   * What a register makes of a change.
   *
   * @param content what is kept
   * @param state the state it is kept in
   */
  public record Outcome<T extends Message>(T content, String state) {}

  /** Keeps this content in the state that the move leads to. */
  public Outcome<T> keep(T content) {
    return new Outcome<>(content, state);
  }
}
