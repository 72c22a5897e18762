package oversight.governance.grant;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import io.grpc.ServiceDescriptor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.register.Said;
import oversight.governance.register.Who;
import oversight.governance.v1.Grant;
import oversight.governance.v1.Grant.Line;
import oversight.governance.v1.GrantServiceGrpc;
import oversight.service.error.InvalidFieldException;

/** The register of grants and budgets. Totals are computed, never typed. */
@Component
public class Grants implements Register<Grant> {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final int CENTURY = 100;

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("DRAFT")
          .move("request", "Ask for it", "DRAFT", "REQUESTED", OWNER, OFFICER)
          .move("approve", "Approve it", "REQUESTED", "APPROVED", OWNER, OFFICER)
          .explained("refuse", "Refuse it", "REQUESTED", "REFUSED", OWNER, OFFICER)
          .explained("reopen", "Open it again", "REFUSED APPROVED", "DRAFT", OWNER, OFFICER)
          .move("close", "Close the account", "APPROVED", "CLOSED", OWNER, OFFICER)
          .frozen("CLOSED", "REFUSED")
          .settled("CLOSED", "REFUSED")
          .withdrawnFrom("DRAFT REQUESTED APPROVED REFUSED CLOSED", OWNER, OFFICER);

  @Override
  public Grant prototype() {
    return Grant.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return GrantServiceGrpc.getServiceDescriptor();
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Set<Who> openedBy() {
    return Set.of(Who.OFFICE);
  }

  @Override
  public Outcome<Grant> prepare(Change<Grant> change) {
    Grant grant = change.after();
    requireYear("financial_year", grant.getFinancialYear());
    for (int index = 0; index < grant.getLinesCount(); index++) {
      Line line = grant.getLines(index);
      requireYear("lines[%d].financial_year".formatted(index), line.getFinancialYear());
      if (change.is("approve") && line.getPower().isBlank() && grant.getPower().isBlank()) {
        throw new InvalidFieldException(
            "power",
            "Say under which statutory power '%s' is paid.".formatted(line.getDescription()));
      }
    }
    return change.keep(grant);
  }

  private static void requireYear(String field, String year) {
    var matcher = YEAR.matcher(year);
    boolean right =
        year.isEmpty()
            || (matcher.matches()
                && (Integer.parseInt(matcher.group(1)) + 1) % CENTURY
                    == Integer.parseInt(matcher.group(2)));
    if (!right) {
      throw new InvalidFieldException(
          field, "'%s' is no financial year. Write it like 2017-18.".formatted(year));
    }
  }

  @Override
  public Grant derive(Grant grant, String state, LocalDate today) {
    Grant.Builder derived = grant.toBuilder();
    BigDecimal requested = Totals.sum(grant.getLinesList(), Line::getRequested);
    BigDecimal approved = Totals.sum(grant.getLinesList(), Line::getApproved);
    derived
        .setTotalRequested(Totals.decimal(requested))
        .setTotalApproved(Totals.decimal(approved))
        .setTotalSpent(Totals.decimal(Totals.sum(grant.getLinesList(), Line::getSpent)))
        .addAllYearTotals(Totals.byYear(grant));
    if (grant.hasStatedTotal()) {
      derived.setDifference(
          Totals.decimal(
              new BigDecimal(grant.getStatedTotal().getValue()).subtract(Totals.compared(grant))));
    }
    return derived.build();
  }

  @Override
  public List<String> remarks(Grant grant, String state, LocalDate today) {
    if (!grant.hasDifference() || new BigDecimal(grant.getDifference().getValue()).signum() == 0) {
      return List.of();
    }
    BigDecimal difference = new BigDecimal(grant.getDifference().getValue());
    String paper = grant.getStatedIn().isEmpty() ? "the paper" : grant.getStatedIn();
    String stated = Said.money(new BigDecimal(grant.getStatedTotal().getValue()));
    if (grant.getLinesCount() == 0) {
      return List.of(
          "No line is recorded yet. The total stated is %s (%s).".formatted(stated, paper));
    }
    return List.of(
        "The lines make %s. The total stated is %s (%s): %s %s."
            .formatted(
                Said.money(Totals.compared(grant)),
                stated,
                paper,
                Said.money(difference.abs()),
                difference.signum() > 0 ? "more" : "less"));
  }
}
