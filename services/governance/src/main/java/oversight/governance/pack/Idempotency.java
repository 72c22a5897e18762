package oversight.governance.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import oversight.governance.v1.CreatePackRequest;
import oversight.identity.Caller;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.ServiceException;

/** Tells a repeated request from another one with the same key. */
final class Idempotency {
  private Idempotency() {}

  static PackStore.Opening opening(Caller caller, CreatePackRequest request) {
    String key = request.getIdempotencyKey();
    Storable.check("idempotency_key", key);
    return new PackStore.Opening(
        caller.username(),
        key.isEmpty() ? null : key,
        sha256(request.toBuilder().clearIdempotencyKey().build().toByteArray()));
  }

  static ServiceException reused(String key) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_IDEMPOTENCY_KEY_REUSED,
        "The idempotency key came before with another request. Use a new key.",
        Map.of("idempotencyKey", key));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
