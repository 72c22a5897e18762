package oversight.collaboration.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.collaboration.submission.Submission;
import oversight.collaboration.submission.SubmissionStore;
import oversight.returns.v1.SubmissionServiceGrpc;
import oversight.returns.v1.SubmissionState;
import oversight.service.audit.CallUnderWay;
import oversight.service.call.RememberedAnswers;

/**
 * Answers an upload that comes again with its idempotency key. What is remembered is which
 * submission was answered and where it stood; the rest never changes.
 */
@Component
class Repeats {
  private static final String METHOD =
      SubmissionServiceGrpc.getUploadSubmissionMethod().getFullMethodName();
  private static final int FIRST_FINDINGS = 1000;

  private final RememberedAnswers answers;
  private final SubmissionStore store;

  Repeats(RememberedAnswers answers, SubmissionStore store) {
    this.answers = answers;
    this.store = store;
  }

  /**
   * The first answer, where the same account sent this key before with the same request; else the
   * key is claimed until the transaction under way ends.
   */
  Optional<Receipt> first(Arrival arrival) {
    UploadRequest request = arrival.request();
    String key = key(request);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    byte[] sha256 =
        HexFormat.of().parseHex(request.sha256(arrival.supplier(), arrival.original().sha256Hex()));
    return answers.claim(METHOD, key, sha256).map(this::receipt);
  }

  /** Remembers the answer to the claimed key. */
  void keep(Arrival arrival, Receipt receipt) {
    String key = key(arrival.request());
    if (!key.isEmpty()) {
      Submission submission = receipt.submission();
      String answer =
          String.join(
              "\n",
              submission.id(),
              submission.state().name(),
              Boolean.toString(receipt.already()));
      answers.keep(METHOD, key, answer.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Receipt receipt(byte[] answer) {
    String[] told = new String(answer, StandardCharsets.UTF_8).split("\n", -1);
    Submission now = store.find(told[0]).orElseThrow();
    return new Receipt(
        then(now, told),
        store.findings(now.id(), 0, FIRST_FINDINGS),
        store.countFindings(now.id()),
        false,
        told.length > 2 && Boolean.parseBoolean(told[2]));
  }

  /** As it stood; what was remembered before states were is told as it stands. */
  private Submission then(Submission now, String[] told) {
    SubmissionState state =
        told.length > 1 ? SubmissionState.valueOf(told[1]) : SubmissionState.CHECKED;
    return switch (state) {
      case CHECKED, REJECTED, SUBMITTED ->
          now.asReceived(state, store.unexplainedAtFirst(now.id()));
      default -> now;
    };
  }

  /** A call of one request is remembered around it, not here. */
  private static String key(UploadRequest request) {
    return CallUnderWay.current()
        .filter(CallUnderWay::recordsItself)
        .map(call -> RememberedAnswers.key(call.idempotencyKey(), request.idempotencyKey()))
        .orElse("");
  }
}
