package oversight.governance.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.identity.Role;
import oversight.region.Region;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.DeniedException;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.ServiceException;

/** Who may do what to a record of one register: rules that all registers share. */
final class Rules<T extends Message> {
  private static final String ON_DATE = "on_date";

  private final Register<T> register;
  private final Shape shape;
  private final Region region;

  Rules(Register<T> register, Shape shape, Region region) {
    this.register = register;
    this.shape = shape;
    this.region = region;
  }

  /** Who may see and change a record with this content. */
  Access access(T content) {
    Set<String> editors = new LinkedHashSet<>(register.furtherEditors(content));
    String owner = shape.text(content, "owner");
    if (!owner.isEmpty()) {
      editors.add(owner);
    }
    boolean closed = (Boolean) content.getField(shape.field("closed"));
    return new Access(
        closed ? Set.copyOf(editors) : null, editors, owner, shape.text(content, "clearance"));
  }

  /** The moves that the caller may make now. */
  List<Move> moves(Caller caller, String state, Access access) {
    return register.lifecycle().from(state).stream()
        .filter(move -> move.who().stream().anyMatch(who -> who.holds(caller, access)))
        .toList();
  }

  /** Fields that the caller may change now; empty for none. */
  Set<FieldDescriptor> editable(Caller caller, String state, Access access) {
    Set<FieldDescriptor> fields = new LinkedHashSet<>();
    if (register.lifecycle().frozen().contains(state)) {
      return fields;
    }
    boolean officer = Who.OFFICER.holds(caller, access);
    if (officer || Who.OWNER.holds(caller, access)) {
      List<String> open = shape.openToOwner();
      shape.fields().stream()
          .filter(field -> !Contents.isOutput(field))
          .filter(field -> officer || open.isEmpty() || open.contains(field.getName()))
          .forEach(fields::add);
    }
    return fields;
  }

  /** Refuses whoever may not open a record with this content. */
  void requireMayOpen(Caller caller, T content) {
    Access access = access(content);
    boolean may =
        caller.roles().contains(Role.RPO)
            || (Who.OWNER.holds(caller, access)
                && register.openedBy().stream().anyMatch(who -> who.holds(caller, access)));
    if (!may) {
      throw DeniedException.forPermission(
          Permission.WRITE_REGISTERS,
          register.openedBy().isEmpty()
              ? "Only the Regional Policy Officers open %s."
                  .formatted(shape.described().getPlural())
              : "You may open %s for your own organisation only: set 'owner' to '%s'."
                  .formatted(shape.described().getPlural(), caller.organisation().slug()));
    }
    requireCleared(caller, access);
  }

  /** Refuses to hide from callers what they are writing themselves. */
  void requireCleared(Caller caller, Access access) {
    if (!caller.isClearedFor(access.clearance())) {
      throw DeniedException.forPermission(
          Permission.WRITE_REGISTERS,
          "Only those cleared for counter-terrorism material may write such a record.");
    }
  }

  /** Refuses a change of a field that is not the caller's, and says which are. */
  void requireMayChange(
      Caller caller, String name, String state, Access access, Collection<String> changed) {
    Set<String> mine = new LinkedHashSet<>();
    editable(caller, state, access).forEach(field -> mine.add(field.getName()));
    if (mine.isEmpty() && register.lifecycle().frozen().contains(state)) {
      throw illegal(
          name, state, "update", "A record that is %s no longer changes.".formatted(words(state)));
    }
    List<String> foreign = changed.stream().filter(field -> !mine.contains(field)).toList();
    if (mine.isEmpty() || !foreign.isEmpty()) {
      throw DeniedException.forPermission(
          Permission.WRITE_REGISTERS,
          mine.isEmpty()
              ? "You may read this record and not change it."
              : "You may change %s here, and not %s."
                  .formatted(String.join(", ", mine), String.join(", ", foreign)));
    }
  }

  /** The move of that name, where the caller may make it from this state. */
  Move requireMove(
      Caller caller, String name, String state, Access access, String verb, String reason) {
    Move move =
        register
            .lifecycle()
            .find(verb)
            .orElseThrow(() ->
                new InvalidFieldException(
                    "verb",
                    "There is no move '%s' here; there are %s."
                        .formatted(
                            verb,
                            String.join(
                                ", ",
                                register.lifecycle().moves().stream().map(Move::verb).toList()))));
    if (move.who().stream().noneMatch(who -> who.holds(caller, access))) {
      throw DeniedException.forPermission(
          Permission.WRITE_REGISTERS,
          "You may not make the move '%s' of this record.".formatted(verb));
    }
    if (!move.from().contains(state)) {
      throw illegal(
          name,
          state,
          verb,
          "A record that is %s cannot take the move '%s'.".formatted(words(state), verb));
    }
    if (move.needsReason() && reason.isBlank()) {
      throw new InvalidFieldException("reason", "Say why: this move needs a reason.");
    }
    return move;
  }

  /** The day that a move carries; null where it carries none. */
  static @Nullable LocalDate day(Move move, String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (!move.isDated()) {
      throw new InvalidFieldException(
          ON_DATE, "The move '%s' carries no day. Leave it out.".formatted(move.verb()));
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException none) {
      throw new InvalidFieldException(ON_DATE, "'%s' is no day of the calendar.".formatted(text));
    }
  }

  /** Checks what all registers ask of their content. */
  void check(T content) {
    List<InvalidFieldException.Violation> violations = new ArrayList<>();
    if (content.getField(shape.field("closed")).equals(true)
        && shape.text(content, "closed_reason").isBlank()) {
      violations.add(
          new InvalidFieldException.Violation(
              "closed_reason", "Say why the record is closed to others."));
    }
    Organisations.check(region, content, violations);
    if (!violations.isEmpty()) {
      throw new InvalidFieldException(violations);
    }
  }

  private ServiceException illegal(String name, String state, String verb, String message) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_ILLEGAL_MOVE,
        message,
        Map.of("record", name, "state", state, "move", verb));
  }

  private static String words(String state) {
    return state.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
