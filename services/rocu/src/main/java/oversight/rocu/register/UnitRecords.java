package oversight.rocu.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.collaboration.record.KeptRecord;
import oversight.collaboration.record.RecordKind;
import oversight.collaboration.record.RecordStore;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.identity.Caller;
import oversight.returns.v1.ErrorReason;
import oversight.rocu.v1.RecordedVersion;
import oversight.service.error.ServiceException;

/**
 * The unit's small records among the records of the collaboration's own, under keys that people
 * know. Each message has a field {@code version}, in which its reason is kept; which version it is,
 * by whom and when is said on reading.
 */
@Component
class UnitRecords {
  private final RecordStore store;

  UnitRecords(RecordStore store) {
    this.store = store;
  }

  /**
   * A record in one version.
   *
   * @param content as it was recorded
   * @param version which, by whom and when
   */
  record Kept<M extends Message>(M content, RecordedVersion version) {}

  /** The latest version of each of a kind as at an instant, or now, by key. */
  <M extends Message> List<Kept<M>> latest(RecordKind<M> kind, @Nullable Instant asOf) {
    return store.list(kind, asOf).stream().map(UnitRecords::kept).toList();
  }

  /** Every version of one, newest first. */
  <M extends Message> List<Kept<M>> versions(RecordKind<M> kind, String key) {
    return store.versions(kind, key).stream().map(UnitRecords::kept).toList();
  }

  /** Every version of a kind as at an instant, or now, by key, oldest first. */
  <M extends Message> List<Kept<M>> all(RecordKind<M> kind, @Nullable Instant asOf) {
    return store.everyVersion(kind, asOf).stream().map(UnitRecords::kept).toList();
  }

  /**
   * Adds a version; inside a transaction of the caller's.
   *
   * @param etag of the version that it takes the place of; empty for the first
   * @throws ServiceException STALE_ETAG where another is the latest
   */
  <M extends Message> void add(
      RecordKind<M> kind, String key, M content, String etag, String reason, Caller caller) {
    Message withReason =
        content.toBuilder()
            .setField(version(content), RecordedVersion.newBuilder().setReason(reason).build())
            .build();
    int before = before(kind, key, etag);
    if (!store.append(caller, kind.register(), key, before + 1, withReason, false)) {
      throw stale(kind, key);
    }
  }

  private static int before(RecordKind<?> kind, String key, String etag) {
    if (etag.isEmpty()) {
      return 0;
    }
    if (!etag.matches("[1-9]\\d{0,8}")) {
      throw stale(kind, key);
    }
    return Integer.parseInt(etag);
  }

  private static ServiceException stale(RecordKind<?> kind, String key) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_STALE_ETAG,
        "This was recorded anew since you read it. Read it again and repeat your change.",
        Map.of("resource", kind.register() + "/" + key));
  }

  private static <M extends Message> Kept<M> kept(KeptRecord<M> record) {
    RecordedVersion recorded =
        (RecordedVersion) record.content().getField(version(record.content()));
    return new Kept<>(
        record.content(),
        RecordedVersion.newBuilder()
            .setEtag(String.valueOf(record.version()))
            .setRecordedBy(record.changedBy())
            .setRecordTime(SubmissionMessages.timestamp(record.changeTime()))
            .setReason(recorded.getReason())
            .build());
  }

  private static FieldDescriptor version(Message message) {
    return message.getDescriptorForType().findFieldByName("version");
  }
}
