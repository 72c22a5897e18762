package oversight.collaboration.step;

import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.returns.v1.StepChange;

/** Step changes as they go over the wire. */
public final class StepMessages {
  /** The collection in resource names. */
  public static final String COLLECTION = "stepChanges";

  private StepMessages() {}

  /** The message of a step change. */
  public static StepChange toMessage(OwnCollaboration own, AcceptedStep step) {
    StepChange.Builder message =
        StepChange.newBuilder()
            .setName(own.name(COLLECTION, step.id()))
            .setMeasure(step.measure())
            .setForce(step.force())
            .setPeriod(step.period())
            .setFromDate(step.from().toString())
            .setReason(step.reason())
            .setAcceptedBy(step.acceptedBy())
            .setAcceptTime(SubmissionMessages.timestamp(step.acceptTime()));
    step.evidence().ifPresent(message::setEvidence);
    step.withdrawal()
        .ifPresent(withdrawal ->
            message
                .setWithdrawTime(SubmissionMessages.timestamp(withdrawal.time()))
                .setWithdrawnBy(withdrawal.by())
                .setWithdrawReason(withdrawal.reason()));
    return message.build();
  }
}
