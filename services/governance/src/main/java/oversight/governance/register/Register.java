package oversight.governance.register;

import com.google.protobuf.Message;
import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oversight.governance.register.Change.Outcome;
import oversight.identity.Caller;

/**
 * What is a register's own. Everything else - names, history, references, lists, access - the
 * kernel does for all of them; fields and their meaning stand in the contract.
 *
 * @param <T> the register's resource, with the options of {@code register.proto}
 */
public interface Register<T extends Message> {
  /** A resource in which nothing stands. */
  T prototype();

  /** The six calls of the contract. */
  ServiceDescriptor service();

  /** The table of legal moves. */
  Lifecycle lifecycle();

  /** Who may open a record, beside the Regional Policy Officers. */
  default Set<Who> openedBy() {
    return Set.of();
  }

  /**
   * Checks a change and completes it with what the service knows.
   *
   * @throws oversight.service.error.ServiceException where the content breaks a rule
   */
  default Outcome<T> prepare(Change<T> change) {
    return change.keep(change.after());
  }

  /** Days by which something is to be done; where one has gone by, the record is overdue. */
  default List<DueDay> dueDays() {
    return List.of();
  }

  /** Whether a move that a caller may make is worth offering, as the record stands. */
  default boolean offers(Move move, T record, Caller caller) {
    return true;
  }

  /** Whether filling a part of the record is worth offering by itself, as the record stands. */
  default boolean invites(String field, T record, String state) {
    return !lifecycle().settled().contains(state);
  }

  /** The record with what follows from its content and the day: totals, what it is called. */
  default T derive(T record, String state, LocalDate today) {
    return record;
  }

  /** What a reader should be told of it. */
  default List<String> remarks(T record, String state, LocalDate today) {
    return List.of();
  }

  /** Organisations that may make some move of a record beside its owner. */
  default Set<String> furtherEditors(T content) {
    return Set.of();
  }

  /** How the record is kept in two parts, where it is. */
  default Optional<Parting<T>> parting() {
    return Optional.empty();
  }
}
