package oversight.governance.register;

import java.time.Instant;

/**
 * A record as it is kept.
 *
 * @param id its id
 * @param collection the register that it is of
 * @param state how far it has come
 * @param access who may see and change it
 * @param content proto3 JSON, without the part that only some may see
 * @param part proto3 JSON of that part; empty where there is none for the caller
 * @param version one more with every change
 */
record StoredRecord(
    String id,
    String collection,
    String state,
    Access access,
    String content,
    String part,
    int version,
    String createdBy,
    Instant createTime,
    String updatedBy,
    Instant updateTime) {
  String name() {
    return collection + "/" + id;
  }

  String etag() {
    return "v" + version;
  }
}
