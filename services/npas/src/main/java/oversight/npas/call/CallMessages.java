package oversight.npas.call;

import java.math.BigDecimal;
import java.time.Instant;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.FigureMessages;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.npas.v1.Call;

/** Calls as they go over the wire. */
final class CallMessages {
  /** The collection that calls are named in. */
  static final String CALLS = "calls";

  private CallMessages() {}

  static Call call(OwnCollaboration own, StoredCall call) {
    Call.Builder message =
        Call.newBuilder()
            .setName(own.name(CALLS, call.submission() + "-" + call.row()))
            .setReference(call.reference())
            .setForce(call.force())
            .setAttendedFor(call.attendedFor())
            .setPriority(call.priority())
            .setRequestTime(SubmissionMessages.timestamp(call.requested()))
            .setReason(call.reason())
            .setOutcome(call.outcome())
            .setAircraft(call.aircraft())
            .setSubmission(own.name("submissions", call.submission()))
            .setRow(call.row())
            .setSignedOffBy(call.signedOffBy())
            .setCounts(call.counts());
    moments(call, message);
    Integer minutes = call.minutes();
    if (minutes != null) {
      message.setMinutes(minutes);
    }
    BigDecimal toLift = call.secondsToLift();
    if (toLift != null) {
      message.setSecondsToLift(FigureMessages.decimal(toLift.stripTrailingZeros()));
    }
    BigDecimal toScene = call.secondsToScene();
    if (toScene != null) {
      message.setSecondsToScene(FigureMessages.decimal(toScene.stripTrailingZeros()));
    }
    return message.build();
  }

  private static void moments(StoredCall call, Call.Builder message) {
    Instant lifted = call.lifted();
    if (lifted != null) {
      message.setLiftTime(SubmissionMessages.timestamp(lifted));
    }
    Instant onScene = call.onScene();
    if (onScene != null) {
      message.setSceneTime(SubmissionMessages.timestamp(onScene));
    }
    Instant cleared = call.cleared();
    if (cleared != null) {
      message.setClearTime(SubmissionMessages.timestamp(cleared));
    }
    Instant cancelled = call.cancelled();
    if (cancelled != null) {
      message.setCancelTime(SubmissionMessages.timestamp(cancelled));
    }
    Instant signed = call.signOffTime();
    if (signed != null) {
      message.setSignOffTime(SubmissionMessages.timestamp(signed));
    }
  }
}
