package oversight.governance.register;

import com.github.f4b6a3.ulid.UlidCreator;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oversight.governance.v1.RecordChange;
import oversight.identity.Caller;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/**
 * What can be done with the records of one register, each in one transaction in the caller's name.
 *
 * @param <T> the register's resource
 */
public final class Records<T extends Message> {
  private static final int USUAL_PAGE = 50;

  private final Register<T> register;
  private final Shape shape;
  private final Rules<T> rules;
  private final Desk<T> desk;
  private final Tools tools;

  Records(Register<T> register, Tools tools) {
    this.register = register;
    this.shape = Shape.of(register.prototype());
    this.rules = new Rules<>(register, shape, tools.region());
    this.desk = new Desk<>(register, shape, rules, tools);
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
    RecordFilter conditions = RecordFilter.read(shape, filter);
    RecordOrder by = RecordOrder.read(shape, order);
    String query = filter + "\n" + order;
    RecordPageToken after = token.isEmpty() ? null : RecordPageToken.read(query, token);
    int most = size == 0 ? USUAL_PAGE : size;
    return tools
        .transactions()
        .read(
            caller,
            () -> {
              List<RecordStore.Place> found =
                  tools.records().page(shape.collection(), conditions, by, after, most + 1);
              List<T> shown = new ArrayList<>();
              found.stream()
                  .limit(most)
                  .forEach(
                      place -> shown.add(desk.shown(caller, desk.read(place.record()), false)));
              return new Page<>(shown, found.size() > most ? next(query, found, most) : "");
            });
  }

  private static String next(String query, List<RecordStore.Place> found, int most) {
    RecordStore.Place last = found.get(most - 1);
    return new RecordPageToken(query, last.value(), last.record().id()).text();
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

  /** Moves a record to another state. */
  public T move(Caller caller, String name, String verb, String reason, String etag) {
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
                  desk.change(kept.content(), kept.content(), verb, move.to(), caller),
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
    int most = size == 0 ? USUAL_PAGE : size;
    int before = token.isEmpty() ? Integer.MAX_VALUE : before(name, token);
    return tools
        .transactions()
        .read(
            caller,
            () -> {
              StoredRecord record = find(name).stored();
              List<StoredVersion> found = tools.versions().before(record.id(), before, most + 1);
              List<Version<T>> shown =
                  found.stream().limit(most).map(version -> desk.version(record, version)).toList();
              return new Page<>(
                  shown,
                  found.size() > most
                      ? new RecordPageToken(
                              name, String.valueOf(shown.getLast().change().getVersion()), "")
                          .text()
                      : "");
            });
  }

  private static int before(String name, String token) {
    try {
      return Integer.parseInt(RecordPageToken.read(name, token).value());
    } catch (NumberFormatException forged) {
      throw RecordPageToken.bad();
    }
  }

  private Kept<T> find(String name) {
    return tools
        .records()
        .find(shape.collection(), RecordName.id(shape.collection(), name))
        .map(desk::read)
        .orElseThrow(() -> new NotFoundException(name));
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
