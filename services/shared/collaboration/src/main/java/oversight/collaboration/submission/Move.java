package oversight.collaboration.submission;

import static oversight.returns.v1.SubmissionState.CHECKED;
import static oversight.returns.v1.SubmissionState.RETURNED;
import static oversight.returns.v1.SubmissionState.SIGNED_OFF;
import static oversight.returns.v1.SubmissionState.SUBMITTED;
import static oversight.returns.v1.SubmissionState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import oversight.identity.Permission;
import oversight.returns.v1.SubmissionState;

/** Every legal move in a submission's life. What is not here cannot happen. */
public enum Move {
  /** The supplier sends it to its approver. */
  SUBMIT(SUBMITTED, Permission.SUPPLY),
  /** The approver signs it off: its figures count. */
  SIGN_OFF(SIGNED_OFF, Permission.SIGN_OFF),
  /** The approver sends it back with a reason. */
  RETURN(RETURNED, Permission.SIGN_OFF),
  /** The supplier takes it back before it counts. */
  WITHDRAW(WITHDRAWN, Permission.SUPPLY);

  private final SubmissionState to;
  private final Permission permission;

  Move(SubmissionState to, Permission permission) {
    this.to = to;
    this.permission = permission;
  }

  /** From where it may be made. */
  public Set<SubmissionState> from() {
    return switch (this) {
      case SUBMIT -> EnumSet.of(CHECKED);
      case SIGN_OFF, RETURN -> EnumSet.of(SUBMITTED);
      case WITHDRAW -> EnumSet.of(CHECKED, SUBMITTED);
    };
  }

  /** Where it leads. */
  public SubmissionState to() {
    return to;
  }

  /** Who may make it. */
  public Permission permission() {
    return permission;
  }
}
