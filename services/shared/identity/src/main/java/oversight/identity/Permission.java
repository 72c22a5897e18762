package oversight.identity;

import static oversight.identity.Role.ANALYST;
import static oversight.identity.Role.APPROVER;
import static oversight.identity.Role.AUTHOR;
import static oversight.identity.Role.ENGINEER;
import static oversight.identity.Role.PCC;
import static oversight.identity.Role.RPO;
import static oversight.identity.Role.SERVICE;
import static oversight.identity.Role.SYSTEM;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a call asks for, and which roles have it. Whatever is not listed is denied. Whose figures
 * are meant (the caller's own organisation's, as a rule) each service decides beside this.
 */
public enum Permission {
  /** See what there is: collaborations, measures, members. */
  READ_CATALOGUE,
  /** Upload, submit and withdraw figures of one's own organisation. */
  SUPPLY,
  /** Sign off or return what one's own organisation submitted. */
  SIGN_OFF,
  /** See submissions: one's own, and others' once signed off. */
  READ_SUBMISSIONS,
  /** Fetch the original file of a submission of one's own organisation or collaboration. */
  READ_ORIGINALS,
  /** See figures that count, and their analysis. */
  READ_FIGURES,
  /** See published reports and follow the feed. */
  READ_REPORTS,
  /** See the report as it would be published, and its commentary; one's own collaboration's. */
  PREVIEW_REPORT,
  /** Write commentary, submit it, and publish what nobody submitted; one's own collaboration's. */
  PUBLISH_REPORT,
  /**
   * As the second person, publish what somebody else wrote and submitted, or give it back; one's
   * own collaboration's.
   */
  RELEASE_REPORT,
  /** Say where a new process begins on a chart; one's own collaboration's. */
  DECIDE_STEP_CHANGES,
  /** Keep the small records of one's own collaboration: what it has, by date. */
  KEEP_RECORDS,
  /** Raise an issue for the national board, in one's own office's name. */
  RAISE_ISSUES,
  /** See what anybody may see, signed in or not; nothing else is open to who has no token. */
  READ_PUBLIC,
  /** See who looked at what is sensitive; one's own collaboration's. */
  READ_VIEWS,
  /**
   * Read who did what and who was shown what: one's own collaboration's whole, and for an engineer
   * every service's without what it was about.
   */
  READ_AUDIT,
  /** See packs once circulated. */
  READ_PACKS,
  /** Open, write, compile and circulate packs. */
  COMPILE_PACKS,
  /** See the registers: meetings, actions, agreements and the rest, as far as each is open. */
  READ_REGISTERS,
  /** Write in the registers, as far as each record is one's own. */
  WRITE_REGISTERS;

  /** Whether a caller needs no token for it. */
  public boolean isAnybodys() {
    return this == READ_PUBLIC;
  }

  /** The roles that have it. */
  public Set<Role> roles() {
    return switch (this) {
      case READ_CATALOGUE, READ_PUBLIC -> EnumSet.allOf(Role.class);
      case SUPPLY -> EnumSet.of(ANALYST, SYSTEM);
      case SIGN_OFF -> EnumSet.of(APPROVER, AUTHOR);
      case READ_SUBMISSIONS, READ_FIGURES -> EnumSet.complementOf(EnumSet.of(ENGINEER, SERVICE));
      case READ_ORIGINALS -> EnumSet.of(ANALYST, SYSTEM, APPROVER, AUTHOR);
      case READ_REPORTS -> EnumSet.complementOf(EnumSet.of(ENGINEER));
      case PREVIEW_REPORT, RELEASE_REPORT -> EnumSet.of(ANALYST, AUTHOR);
      case RAISE_ISSUES -> EnumSet.of(PCC);
      case PUBLISH_REPORT, DECIDE_STEP_CHANGES, KEEP_RECORDS, READ_VIEWS -> EnumSet.of(AUTHOR);
      case READ_AUDIT -> EnumSet.of(AUTHOR, ENGINEER);
      case READ_PACKS -> EnumSet.of(PCC, RPO);
      case COMPILE_PACKS -> EnumSet.of(RPO);
      case READ_REGISTERS, WRITE_REGISTERS -> EnumSet.of(PCC, RPO, AUTHOR, APPROVER);
    };
  }
}
