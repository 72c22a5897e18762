package oversight.governance.register;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import oversight.governance.register.Change.Outcome;
import oversight.governance.v1.AvailableDeed;
import oversight.governance.v1.AvailableMove;
import oversight.governance.v1.RecordChange;
import oversight.governance.v1.RecordInfo;
import oversight.identity.Caller;
import oversight.service.error.NotFoundException;

/** Turns what is kept of a register's records into what callers see, and back. */
final class Desk<T extends Message> {
  private static final String OVERDUE = "overdue";

  private final Register<T> register;
  private final Shape shape;
  private final Rules<T> rules;
  private final Tools tools;

  Desk(Register<T> register, Shape shape, Rules<T> rules, Tools tools) {
    this.register = register;
    this.shape = shape;
    this.rules = rules;
    this.tools = tools;
  }

  Kept<T> read(StoredRecord stored) {
    return new Kept<>(stored, whole(stored.content(), stored.part()));
  }

  /** The record of this name, as the caller of the transaction under way may read it. */
  Kept<T> find(String name) {
    return tools
        .records()
        .find(shape.collection(), RecordName.id(shape.collection(), name))
        .map(this::read)
        .orElseThrow(() -> new NotFoundException(name));
  }

  private T whole(String content, String part) {
    T open = Contents.read(content, register.prototype());
    return part.isEmpty()
        ? open
        : register
            .parting()
            .map(parting -> parting.join(open, Contents.read(part, register.prototype())))
            .orElse(open);
  }

  Change<T> change(@Nullable T before, T after, String verb, String state, Caller caller) {
    return change(before, after, verb, state, caller, null);
  }

  Change<T> change(
      @Nullable T before,
      T after,
      String verb,
      String state,
      Caller caller,
      @Nullable LocalDate given) {
    return new Change<>(before, after, verb, state, caller, tools.today(), given, this::find);
  }

  private <M extends Message> Optional<M> find(String name, Class<M> type) {
    Message prototype = com.google.protobuf.Internal.getDefaultInstance(type);
    String collection = Shape.of(prototype).collection();
    if (!name.startsWith(collection + "/")) {
      return Optional.empty();
    }
    return tools
        .records()
        .find(collection, name.substring(collection.length() + 1))
        .map(stored -> type.cast(Contents.read(stored.content(), prototype)));
  }

  /** Checks a change, completes it and makes it ready to be kept. */
  Draft draft(Change<T> change, T before) {
    rules.check(change.after());
    tools.words().refuse(before, change.after());
    tools.links().check(Link.of(before), Link.of(change.after()));
    Outcome<T> outcome = register.prepare(change);
    T content = outcome.content();
    Access access = rules.access(content);
    rules.requireCleared(change.caller(), access);
    T open = register.parting().map(parting -> parting.open(content)).orElse(content);
    T openBefore = register.parting().map(parting -> parting.open(before)).orElse(before);
    return new Draft(
        shape.collection(),
        outcome.state(),
        shape.text(content, "title"),
        shape.text(content, "owner"),
        access,
        Contents.json(open),
        Contents.changed(shape, openBefore, open),
        part(change, before, content));
  }

  private Draft.@Nullable Part part(Change<T> change, T before, T content) {
    Parting<T> parting = register.parting().orElse(null);
    if (parting == null) {
      return null;
    }
    T closed = parting.closed(content);
    return closed.equals(closed.getDefaultInstanceForType())
            && parting.closed(before).equals(closed)
        ? null
        : new Draft.Part(
            Contents.json(closed),
            Contents.changed(shape, parting.closed(before), closed),
            parting.readers(change.to(content)));
  }

  /** Whether a draft differs from what it was made from. */
  boolean saysMore(Draft draft) {
    Draft.Part part = draft.part();
    return !draft.changed().isEmpty() || (part != null && !part.changed().isEmpty());
  }

  void keepLinks(String id, Draft draft) {
    Draft.Part part = draft.part();
    tools
        .links()
        .keep(
            id,
            Link.of(Contents.read(draft.content(), register.prototype())),
            part == null ? Set.of() : Link.of(Contents.read(part.content(), register.prototype())));
  }

  /** The record as the caller sees it. */
  T shown(Caller caller, Kept<T> kept, boolean withLinks) {
    StoredRecord stored = kept.stored();
    T derived = derived(kept.content(), stored.state());
    RecordInfo.Builder info =
        RecordInfo.newBuilder()
            .setVersion(stored.version())
            .setCreatedBy(stored.createdBy())
            .setCreateTime(timestamp(stored.createTime()))
            .setUpdatedBy(stored.updatedBy())
            .setUpdateTime(timestamp(stored.updateTime()))
            .addAllRemarks(register.remarks(derived, stored.state(), tools.today()));
    for (Move move : rules.moves(caller, stored.state(), stored.access())) {
      if (!register.offers(move, derived, caller)) {
        continue;
      }
      info.addMoves(
          AvailableMove.newBuilder()
              .setVerb(move.verb())
              .setLabel(move.label())
              .setState(move.to())
              .setNeedsReason(move.needsReason())
              .setDayLabel(move.day().label())
              .setDayHint(move.day().hint()));
    }
    List<String> editable = new ArrayList<>();
    rules
        .editable(caller, stored.state(), stored.access())
        .forEach(field -> editable.add(field.getName()));
    info.setEditable(!editable.isEmpty())
        .addAllEditableFields(editable)
        .addAllDeeds(deeds(editable, derived, stored.state()));
    if (withLinks) {
      info.addAllLinks(tools.links().standing(derived))
          .addAllReferredBy(tools.links().referring(stored.name()));
    }
    return shape.dress(derived, stored.name(), stored.etag(), stored.state(), info.build());
  }

  private List<AvailableDeed> deeds(List<String> editable, T derived, String state) {
    return shape.fields().stream()
        .filter(field -> !Shape.shown(field).getDeed().isEmpty())
        .filter(field -> editable.contains(field.getName()))
        .filter(field -> register.invites(field.getName(), derived, state))
        .map(field ->
            AvailableDeed.newBuilder()
                .setField(field.getName())
                .setLabel(Shape.shown(field).getDeed())
                .build())
        .toList();
  }

  /** What follows from the content and the day. */
  private T derived(T content, String state) {
    T derived = register.derive(content, state, tools.today());
    if (!shape.has(OVERDUE)) {
      return derived;
    }
    boolean overdue =
        register.dueDays().stream().anyMatch(day -> day.isOver(content, state, tools.today()));
    return Contents.cast(
        derived.toBuilder().setField(shape.field(OVERDUE), overdue).build(), content);
  }

  /** A version of a record as the caller sees it. */
  Records.Version<T> version(StoredRecord record, StoredVersion version) {
    T content = whole(version.content(), version.part());
    return new Records.Version<>(
        RecordChange.newBuilder()
            .setVersion(version.version())
            .setVerb(version.verb())
            .setState(version.state())
            .setChangedBy(version.changedBy())
            .setOrganisation(version.organisation())
            .setChangeTime(timestamp(version.changeTime()))
            .setReason(version.reason())
            .setLabel(register.lifecycle().find(version.verb()).map(Move::label).orElse(""))
            .addAllChangedFields(version.changedFields().stream().distinct().sorted().toList())
            .build(),
        shape.dress(
            content,
            record.name(),
            "v" + version.version(),
            version.state(),
            RecordInfo.newBuilder().setVersion(version.version()).build()));
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
