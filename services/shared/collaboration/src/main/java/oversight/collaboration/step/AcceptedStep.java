package oversight.collaboration.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import oversight.returns.v1.StepEvidence;

/**
 * A step change as its author accepted it.
 *
 * @param id within the collaboration
 * @param measure a measure's code or a part's
 * @param force ONS code; empty for the region
 * @param period id of the first period of the new process
 * @param from its first day
 * @param reason why, as a sentence
 * @param evidence what it was found by; empty where a person gave it
 * @param acceptedBy user name
 * @param acceptTime from when on it counts
 * @param withdrawal how it was taken back; empty while it counts
 */
public record AcceptedStep(
    String id,
    String measure,
    String force,
    String period,
    LocalDate from,
    String reason,
    Optional<StepEvidence> evidence,
    String acceptedBy,
    Instant acceptTime,
    Optional<Withdrawal> withdrawal) {

  /**
   * How a step change was taken back.
   *
   * @param by user name
   * @param time until when it counted
   * @param reason why
   */
  public record Withdrawal(String by, Instant time, String reason) {}
}
