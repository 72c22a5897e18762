package oversight.governance.agreement;

import static oversight.governance.register.Who.OFFICER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.DueDay;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.AgreementServiceGrpc;
import oversight.service.error.InvalidFieldException;

/** The register of collaboration agreements. */
@Component
public class Agreements implements Register<Agreement> {
  private static final Set<String> LIVE = Set.of("IN_FORCE", "UNDER_NOTICE");
  private static final String KNOWN = "Leave it empty where it is not known.";
  private static final String RECORDED = "Leave it empty where the record has it already.";

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("PROPOSED")
          .move("sign", "Record that it is in force", "PROPOSED NO_AGREEMENT", "IN_FORCE", OFFICER)
          .on("First day in force", KNOWN)
          .move("giveNotice", "Record a notice", "IN_FORCE", "UNDER_NOTICE", OFFICER)
          .on("Day on which notice was given", RECORDED)
          .explained(
              "retractNotice",
              "Record that notice was taken back",
              "UNDER_NOTICE",
              "IN_FORCE",
              OFFICER)
          .move("end", "Record its end", "IN_FORCE UNDER_NOTICE NO_AGREEMENT", "ENDED", OFFICER)
          .on("The day after the last", KNOWN)
          .explained(
              "workWithout",
              "Record that the forces work without one",
              "PROPOSED",
              "NO_AGREEMENT",
              OFFICER)
          .move("propose", "Begin to work one out", "NO_AGREEMENT", "PROPOSED", OFFICER)
          .explained("stop", "Record that it is not pursued", "PROPOSED", "NOT_PROGRESSED", OFFICER)
          .explained("resume", "Take it up again", "NOT_PROGRESSED", "PROPOSED", OFFICER)
          .settled("ENDED", "NOT_PROGRESSED")
          .withdrawnFrom(
              "PROPOSED IN_FORCE UNDER_NOTICE ENDED NOT_PROGRESSED NO_AGREEMENT", OFFICER);

  @Override
  public Agreement prototype() {
    return Agreement.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return AgreementServiceGrpc.getServiceDescriptor();
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Outcome<Agreement> prepare(Change<Agreement> change) {
    Agreement.Builder agreement = change.after().toBuilder();
    switch (change.verb()) {
      case "sign" -> agreement.setEffectiveFrom(change.dayOr(agreement.getEffectiveFrom()));
      case "giveNotice" -> agreement.setNoticeOn(change.dayOr(agreement.getNoticeOn()));
      case "end" -> agreement.setEffectiveUntil(change.dayOr(agreement.getEffectiveUntil()));
      default -> {}
    }
    if (change.is("giveNotice") && agreement.getNoticeOn().isEmpty()) {
      throw new InvalidFieldException("on_date", "Give the day on which notice was given.");
    }
    Shares.check(agreement.getSharesList());
    Parties.check(agreement);
    Reviews.check(agreement, change.today());
    return change.keep(agreement.build());
  }

  @Override
  public List<DueDay> dueDays() {
    return List.of(DueDay.of("next_review_on", String.join(" ", LIVE)));
  }

  /** The duty to review runs while an agreement does. */
  @Override
  public boolean invites(String field, Agreement agreement, String state) {
    return LIVE.contains(state);
  }

  @Override
  public Agreement derive(Agreement agreement, String state, LocalDate today) {
    Agreement.Builder derived = agreement.toBuilder();
    if (agreement.getSharesCount() > 0) {
      derived.setSharesTotal(Shares.total(agreement.getSharesList()));
    }
    derived
        .getPartiesBuilderList()
        .forEach(party -> party.setLeft(Parties.left(agreement, party.getName())));
    return derived
        .setReviewedOn(Reviews.last(agreement))
        .setPartyNames(Parties.inShort(agreement, today))
        .setCostSharing(Shares.inShort(agreement))
        .build();
  }

  @Override
  public List<String> remarks(Agreement agreement, String state, LocalDate today) {
    List<String> remarks = new ArrayList<>();
    if (state.equals("NO_AGREEMENT")) {
      remarks.add("The forces work together without an agreement.");
    }
    if (LIVE.contains(state)) {
      remarks.addAll(Reviews.remarks(agreement));
    }
    return remarks;
  }
}
