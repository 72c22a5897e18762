package oversight.collaboration.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import oversight.collaboration.Days;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.AgreementTerms;
import oversight.region.Force;
import oversight.returns.v1.MembershipChange;
import oversight.returns.v1.MembershipMove;
import oversight.returns.v1.WhatIfChange;

/**
 * A force leaves or joins, on the day on which that counts: never before its notice has run out,
 * where the length of notice and the day it was given are known.
 *
 * @param force who
 * @param leaves whether it leaves or joins
 * @param effective the first day of it
 * @param terms what the agreement says of leaving
 * @param wished the day that was asked for
 */
record Change(
    Force force, boolean leaves, LocalDate effective, AgreementTerms terms, LocalDate wished) {

  /** The changes of a request, in the order in which they come to count. */
  static List<Change> read(OwnCollaboration own, List<MembershipChange> changes) {
    AgreementTerms terms = own.collaboration().terms();
    return changes.stream()
        .map(change -> read(own, change, terms))
        .sorted(Comparator.comparing(Change::effective))
        .toList();
  }

  private static Change read(OwnCollaboration own, MembershipChange change, AgreementTerms terms) {
    LocalDate wished = Days.of("changes.date", change.getDate());
    boolean leaves = change.getMove() == MembershipMove.LEAVES;
    Integer months = terms.noticeMonths();
    LocalDate effective = wished;
    if (leaves && months != null && !change.getNoticeGiven().isEmpty()) {
      LocalDate ends = Days.of("changes.notice_given", change.getNoticeGiven()).plusMonths(months);
      effective = ends.isAfter(wished) ? ends : wished;
    }
    return new Change(own.force(change.getForce()), leaves, effective, terms, wished);
  }

  WhatIfChange message() {
    WhatIfChange.Builder message =
        WhatIfChange.newBuilder()
            .setForce(force.code())
            .setTitle(force.name())
            .setMove(leaves ? MembershipMove.LEAVES : MembershipMove.JOINS)
            .setEffective(effective.toString());
    if (!leaves) {
      return message.build();
    }
    Integer months = terms.noticeMonths();
    BigDecimal exitCost = terms.exitCost();
    StringBuilder note = new StringBuilder();
    if (months == null) {
      note.append("How much notice the agreement asks for is not on record. ");
    } else {
      message.setNoticeBy(wished.minusMonths(months).toString());
      note.append("The agreement asks for ").append(months).append(" months of notice. ");
    }
    if (exitCost == null) {
      note.append("What leaving costs on top is not on record. ");
    } else {
      message.setExitCost(FigureMessages.decimal(exitCost));
    }
    return message.setNote((note + terms.note()).strip()).build();
  }
}
