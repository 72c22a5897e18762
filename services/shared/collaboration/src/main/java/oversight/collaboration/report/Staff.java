package oversight.collaboration.report;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.draft.Move;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.DeniedException;
import oversight.service.error.ServiceException;

/** Who of a collaboration's own staff may do what with the next version of a report. */
@Component
class Staff {
  private final OwnCollaboration own;

  Staff(OwnCollaboration own) {
    this.own = own;
  }

  /** Refuses whoever is not of the own staff. */
  void require(Caller caller, Permission needed) {
    if (!own.isStaffedBy(caller)) {
      throw DeniedException.forPermission(
          needed, "Only " + own.collaboration().shortName() + "'s own staff may do this.");
    }
  }

  /** Whether the region's file says that two people publish. */
  boolean takesTwo() {
    return own.collaboration().twoPeoplePublish();
  }

  /** Whether the caller neither submitted a draft nor wrote its commentary last. */
  static boolean isSecond(Caller caller, Move submission, Commentary commentary) {
    return !caller.username().equals(submission.by())
        && !caller.username().equals(commentary.getUpdatedBy());
  }

  /**
   * Refuses whoever may not publish a draft as it stands.
   *
   * @param submission what waits for a second person; empty where nobody submitted
   */
  void requirePublisher(
      Caller caller, String report, Optional<Move> submission, Commentary commentary) {
    require(caller, Permission.RELEASE_REPORT);
    if (submission.isPresent()) {
      requireSecond(caller, report, submission.get(), commentary, "publish");
    } else if (!caller.may(Permission.PUBLISH_REPORT)) {
      throw DeniedException.forPermission(
          Permission.PUBLISH_REPORT,
          "Nobody has submitted this report, so there is nothing for a second person to publish."
              + " Ask its author to submit it.");
    } else if (takesTwo()) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_ILLEGAL_MOVE,
          "The reports of "
              + own.collaboration().shortName()
              + " are published by a second person. Submit this one first.",
          Map.of("report", report, "state", "REPORT_DRAFT", "move", "PUBLISH"));
    }
  }

  /** Refuses whoever wrote or submitted a draft. */
  static void requireSecond(
      Caller caller, String report, Move submission, Commentary commentary, String does) {
    if (!isSecond(caller, submission, commentary)) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_FOUR_EYES,
          "Whoever wrote or submitted a report cannot "
              + does
              + " it. Ask somebody else of the collaboration's own staff.",
          Map.of("report", report));
    }
  }
}
