package oversight.governance.register;

import com.github.f4b6a3.ulid.UlidCreator;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oversight.governance.v1.RecordChange;
import oversight.identity.Caller;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.ServiceException;

/**
 * What can be done with the records of one register, each in one transaction in the caller's name.
 *
 * @param <T> the register's resource
 */
public final class Records<T extends Message> {
  private final Register<T> register;
  private final Shape shape;
  private final Rules<T> rules;
  private final Desk<T> desk;
  private final RecordPages<T> pages;
  private final Tools tools;

  Records(Register<T> register, Tools tools) {
    this.register = register;
    this.shape = Shape.of(register.prototype());
    this.rules = new Rules<>(register, shape, tools.region());
    this.desk = new Desk<>(register, shape, rules, tools);
    this.pages = new RecordPages<>(register, shape, desk, tools);
    this.tools = tools;
  }

  /** A version of a record, and the change that made it. */
  public record Version<T>(RecordChange change, T content) {}

  /**
   * A page of a list.
   *
   * @param next where to go on; empty at the end
   */
  public record Page<V>(List<V> items, String next) {}

  /** One record. */
  public T get(Caller caller, String name) {
    return tools.transactions().read(caller, () -> desk.shown(caller, find(name), true));
  }

  /** Records that the caller may see. */
  public Page<T> list(Caller caller, String filter, String order, int size, String token) {
    return pages.list(caller, filter, order, size, token);
  }

  /** Opens a record. */
  public T create(Caller caller, T given, String reason) {
    tools.words().refresh();
    tools.words().refuse("reason", reason);
    T content = Contents.asGiven(shape.bare(given));
    return tools
        .transactions()
        .write(
            caller,
            () -> {
              rules.requireMayOpen(caller, content);
              String id = UlidCreator.getMonotonicUlid().toString();
              Change<T> change =
                  desk.change(null, content, Change.CREATE, register.lifecycle().initial(), caller);
              Draft draft = desk.draft(change, register.prototype());
              tools.records().insert(id, draft, caller);
              tools.versions().add(id, 1, draft, Change.CREATE, reason, caller);
              desk.keepLinks(id, draft);
              return desk.shown(
                  caller, find(new RecordName(shape.collection(), id).toString()), true);
            });
  }

  /** Changes what a record says. */
  public T update(Caller caller, T given, Collection<String> mask, String reason) {
    tools.words().refresh();
    tools.words().refuse("reason", reason);
    String name = shape.text(given, "name");
    String etag = shape.text(given, "etag");
    T wanted = Contents.asGiven(shape.bare(given));
    Set<FieldDescriptor> replaced = fields(mask);
    return tools
        .transactions()
        .write(
            caller,
            () -> {
              Kept<T> kept = find(name);
              requireFresh(kept, etag, true);
              StoredRecord stored = kept.stored();
              T after = Contents.replace(kept.content(), wanted, replaced);
              rules.requireMayChange(
                  caller,
                  name,
                  stored.state(),
                  stored.access(),
                  Contents.changed(
                      shape, Contents.asGiven(kept.content()), Contents.asGiven(after)));
              return keep(
                  caller,
                  kept,
                  desk.change(kept.content(), after, Change.UPDATE, stored.state(), caller),
                  reason);
            });
  }

  /**
   * Moves a record to another state.
   *
   * @param onDate the day on which it happened, ISO 8601; empty where the move carries none
   */
  public T move(
      Caller caller, String name, String verb, String reason, String etag, String onDate) {
    tools.words().refresh();
    tools.words().refuse("reason", reason);
    return tools
        .transactions()
        .write(
            caller,
            () -> {
              Kept<T> kept = find(name);
              StoredRecord stored = kept.stored();
              Move move =
                  rules.requireMove(caller, name, stored.state(), stored.access(), verb, reason);
              requireFresh(kept, etag, false);
              return keep(
                  caller,
                  kept,
                  desk.change(
                      kept.content(),
                      kept.content(),
                      verb,
                      move.to(),
                      caller,
                      Rules.day(move, onDate)),
                  reason);
            });
  }

  private T keep(Caller caller, Kept<T> kept, Change<T> change, String reason) {
    StoredRecord stored = kept.stored();
    Draft draft = desk.draft(change, kept.content());
    if (change.is(Change.UPDATE) && !desk.saysMore(draft)) {
      return desk.shown(caller, kept, true);
    }
    if (!tools.records().update(stored.id(), stored.version(), draft, caller)) {
      throw stale(kept);
    }
    tools.versions().add(stored.id(), stored.version() + 1, draft, change.verb(), reason, caller);
    desk.keepLinks(stored.id(), draft);
    return desk.shown(caller, find(stored.name()), true);
  }

  /** A record's history, newest first. */
  public Page<Version<T>> versions(Caller caller, String name, int size, String token) {
    return pages.versions(caller, name, size, token);
  }

  private Kept<T> find(String name) {
    return desk.find(name);
  }

  private Set<FieldDescriptor> fields(Collection<String> mask) {
    Set<FieldDescriptor> fields = new LinkedHashSet<>();
    shape.fields().stream()
        .filter(field -> !Contents.isOutput(field))
        .filter(field ->
            mask.isEmpty() || mask.contains(field.getName()) || mask.contains(field.getJsonName()))
        .forEach(fields::add);
    if (fields.isEmpty()) {
      throw new InvalidFieldException("update_mask", "It names no field that a caller may set.");
    }
    return fields;
  }

  /** Whoever changes a record must have read its present version; a move may take any. */
  private static void requireFresh(Kept<?> kept, String etag, boolean needed) {
    if (etag.isEmpty() && needed) {
      throw new InvalidFieldException(
          "etag", "Give the etag of the version that you read, so that no change is lost.");
    }
    if (!etag.isEmpty() && !etag.equals(kept.stored().etag())) {
      throw stale(kept);
    }
  }

  private static ServiceException stale(Kept<?> kept) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_STALE_ETAG,
        "Somebody changed this record since you read it. Read it again and make your change there.",
        Map.of("record", kept.stored().name()));
  }
}
