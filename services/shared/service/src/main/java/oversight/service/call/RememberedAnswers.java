package oversight.service.call;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.ServiceException;

/**
 * The first answer to a changing call, kept 30 days under the key that its caller chose. All is
 * done in the transaction that has the effect: after a crash there is either both or neither. A
 * call that is refused changed nothing, so nothing is remembered of it: mended, it may come with
 * the same key.
 */
public final class RememberedAnswers {
  private static final int LONGEST = 255;

  private final JdbcClient jdbc;

  /** Remembers in this database. */
  public RememberedAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The key that a call carries, in its metadata or in a field of its request, which mean the same.
   *
   * @return empty for none
   * @throws InvalidFieldException where the two differ, or it is no key
   */
  public static String key(String metadata, String field) {
    if (!metadata.isEmpty() && !field.isEmpty() && !metadata.equals(field)) {
      throw new InvalidFieldException(
          "idempotency_key", "The call carries two idempotency keys. Send one.");
    }
    String key = metadata.isEmpty() ? field : metadata;
    if (key.length() > LONGEST || !key.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new InvalidFieldException(
          "idempotency_key", "An idempotency key has 1 to 255 printable ASCII characters.");
    }
    return key;
  }

  /**
   * Claims the caller's key in the transaction under way; waits where the same call is under way.
   *
   * @param request SHA-256 over all that a repeated request must have in common with the first
   * @return the first answer where the key came before with the same request
   * @throws ServiceException IDEMPOTENCY_KEY_REUSED where it came with another
   */
  public Optional<byte[]> claim(String method, String key, byte[] request) {
    return jdbc.sql("select * from claim_answer(:method, :key, :request)")
        .param("method", method)
        .param("key", key)
        .param("request", request)
        .query((row, number) -> first(key, request, row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  private static byte[] first(
      String key, byte[] request, byte[] firstRequest, byte @Nullable [] answer) {
    if (!MessageDigest.isEqual(request, firstRequest)) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_IDEMPOTENCY_KEY_REUSED,
          "This idempotency key came before with another request. Use a new key for a new request.",
          Map.of("idempotencyKey", key));
    }
    if (answer == null) {
      throw new IllegalStateException("A claimed key has no answer.");
    }
    return answer;
  }

  /** Keeps the answer to the claimed key, in the same transaction. */
  public void keep(String method, String key, byte[] answer) {
    jdbc.sql("select keep_answer(:method, :key, :answer)::text")
        .param("method", method)
        .param("key", key)
        .param("answer", answer)
        .query((row, number) -> true)
        .single();
  }

  /**
   * Forgets some of what is older than 30 days.
   *
   * @return how many
   */
  long forget(int most) {
    return jdbc.sql("select forget_answers(:most)").param("most", most).query(Long.class).single();
  }
}
