package oversight.governance.agreement;

import static oversight.governance.register.Who.OFFICER;

import com.google.type.Decimal;
import io.grpc.ServiceDescriptor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.Agreement.Share;
import oversight.governance.v1.AgreementServiceGrpc;
import oversight.service.error.InvalidFieldException;

/** The register of collaboration agreements. */
@Component
public class Agreements implements Register<Agreement> {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final Set<String> LIVE = Set.of("IN_FORCE", "UNDER_NOTICE");

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("PROPOSED")
          .move("sign", "Record that it is in force", "PROPOSED", "IN_FORCE", OFFICER)
          .move("giveNotice", "Record a notice", "IN_FORCE", "UNDER_NOTICE", OFFICER)
          .explained(
              "retractNotice",
              "Record that notice was taken back",
              "UNDER_NOTICE",
              "IN_FORCE",
              OFFICER)
          .move("end", "Record its end", "IN_FORCE UNDER_NOTICE", "ENDED", OFFICER)
          .explained("stop", "Record that it is not pursued", "PROPOSED", "NOT_PROGRESSED", OFFICER)
          .explained("resume", "Take it up again", "NOT_PROGRESSED", "PROPOSED", OFFICER)
          .withdrawnFrom("PROPOSED IN_FORCE UNDER_NOTICE ENDED NOT_PROGRESSED", OFFICER);

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
    Agreement agreement = change.after();
    BigDecimal total = total(agreement);
    if (agreement.getSharesCount() > 0 && total.compareTo(WHOLE) != 0) {
      throw new InvalidFieldException(
          "shares", "The shares make %s%%, and must make 100%%.".formatted(total.toPlainString()));
    }
    if (change.is("giveNotice") && agreement.getNoticeOn().isEmpty()) {
      throw new InvalidFieldException("notice_on", "Give the day on which notice was given.");
    }
    return change.keep(agreement);
  }

  @Override
  public Agreement derive(Agreement agreement, String state, LocalDate today) {
    Agreement.Builder derived = agreement.toBuilder();
    if (agreement.getSharesCount() > 0) {
      derived.setSharesTotal(
          Decimal.newBuilder().setValue(total(agreement).stripTrailingZeros().toPlainString()));
    }
    return derived
        .setOverdue(
            LIVE.contains(state)
                && !agreement.getNextReviewOn().isEmpty()
                && agreement.getNextReviewOn().compareTo(today.toString()) < 0)
        .build();
  }

  @Override
  public List<String> remarks(Agreement agreement, String state, LocalDate today) {
    List<String> remarks = new ArrayList<>();
    if (agreement.getOverdue()) {
      remarks.add(
          "It was to be reviewed on %s (Police Act 1996, sections 22B and 22C)."
              .formatted(agreement.getNextReviewOn()));
    }
    if (LIVE.contains(state) && agreement.getNextReviewOn().isEmpty()) {
      remarks.add("No next review is set (Police Act 1996, sections 22B and 22C).");
    }
    return remarks;
  }

  private static BigDecimal total(Agreement agreement) {
    return agreement.getSharesList().stream()
        .map(Share::getPercent)
        .map(percent -> new BigDecimal(percent.getValue().isEmpty() ? "0" : percent.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
