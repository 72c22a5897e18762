package oversight.collaboration.record;

import com.github.f4b6a3.ulid.UlidCreator;
import com.google.protobuf.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.OwnCollaboration;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.DeniedException;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/**
 * One register of a collaboration: records of one kind, by resource name. Each method works inside
 * a transaction of the caller's.
 *
 * @param <M> the contract's message
 */
public final class Register<M extends Message> {
  private final RecordKind<M> kind;
  private final OwnCollaboration own;
  private final RecordStore store;

  /**
   * A register.
   *
   * @param kind of which records
   * @param own whose
   * @param store where they are kept
   */
  public Register(RecordKind<M> kind, OwnCollaboration own, RecordStore store) {
    this.kind = kind;
    this.own = own;
    this.store = store;
  }

  /** {@code collaborations/cmpg/campaigns/01J…}. */
  public String name(String id) {
    return own.name(kind.register(), id);
  }

  /** Every record as it stood at an instant, or stands now. */
  public List<KeptRecord<M>> list(@Nullable Instant asOf) {
    return store.list(kind, asOf);
  }

  /**
   * One record.
   *
   * @throws NotFoundException where there was none of this name
   */
  public KeptRecord<M> get(String name, @Nullable Instant asOf) {
    return store
        .find(kind, own.id(kind.register(), name), asOf)
        .orElseThrow(() -> new NotFoundException(name));
  }

  /** Makes whoever else changes the register wait until this transaction ends. */
  public void lock() {
    store.lock(kind.register());
  }

  /** Adds a record under an id of its own. */
  public KeptRecord<M> add(Caller caller, M content) {
    String id = UlidCreator.getMonotonicUlid().toString();
    if (!store.append(caller, kind.register(), id, 1, content, false)) {
      throw stale(name(id));
    }
    return find(id);
  }

  /**
   * Appends a version.
   *
   * @param before as it stood when it was read
   * @param etag that the caller was given with it
   * @throws ServiceException STALE_ETAG where it is not the latest any more
   */
  public KeptRecord<M> change(
      Caller caller, KeptRecord<M> before, String etag, M content, boolean withdrawn) {
    requireEtag(before, etag);
    if (before.withdrawn()) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_ILLEGAL_MOVE,
          "This was withdrawn, for good. Add a new one.",
          Map.of("resource", name(before.id()), "state", "WITHDRAWN", "move", "change"));
    }
    if (!store.append(
        caller, kind.register(), before.id(), before.version() + 1, content, withdrawn)) {
      throw stale(name(before.id()));
    }
    return find(before.id());
  }

  private void requireEtag(KeptRecord<M> before, String etag) {
    if (etag.isEmpty()) {
      throw new InvalidFieldException(
          "etag", "Say from which version the change was made: give the etag that you read.");
    }
    if (!etag.equals(String.valueOf(before.version()))) {
      throw stale(name(before.id()));
    }
  }

  /**
   * Refuses whoever is not of the collaboration's own staff; without its clearance nobody is.
   *
   * @throws DeniedException PERMISSION_DENIED
   */
  public static void requireStaff(OwnCollaboration own, Caller caller) {
    if (!own.isStaffedBy(caller)) {
      throw DeniedException.forPermission(
          Permission.KEEP_RECORDS,
          "Only " + own.collaboration().shortName() + "'s own staff may do this.");
    }
  }

  private KeptRecord<M> find(String id) {
    Optional<KeptRecord<M>> found = store.find(kind, id, null);
    return found.orElseThrow(() -> new NotFoundException(name(id)));
  }

  private static ServiceException stale(String name) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_STALE_ETAG,
        "Somebody else changed this since you read it. Read it again, and make your change to"
            + " that.",
        Map.of("resource", name));
  }
}
