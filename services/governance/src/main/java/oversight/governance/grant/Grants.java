package oversight.governance.grant;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import com.google.type.Decimal;
import io.grpc.ServiceDescriptor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
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
    BigDecimal approved = sum(grant, Line::getApproved);
    derived
        .setTotalRequested(decimal(sum(grant, Line::getRequested)))
        .setTotalApproved(decimal(approved))
        .setTotalSpent(decimal(sum(grant, Line::getSpent)));
    if (grant.hasStatedTotal()) {
      derived.setDifference(
          decimal(new BigDecimal(grant.getStatedTotal().getValue()).subtract(approved)));
    }
    return derived.build();
  }

  @Override
  public List<String> remarks(Grant grant, String state, LocalDate today) {
    if (!grant.hasDifference() || new BigDecimal(grant.getDifference().getValue()).signum() == 0) {
      return List.of();
    }
    return List.of(
        "The lines make £%,.2f; %s states £%,.2f."
            .formatted(
                new BigDecimal(grant.getTotalApproved().getValue()),
                grant.getStatedIn().isEmpty() ? "the paper" : grant.getStatedIn(),
                new BigDecimal(grant.getStatedTotal().getValue())));
  }

  private static BigDecimal sum(Grant grant, Function<Line, Decimal> amount) {
    return grant.getLinesList().stream()
        .map(amount)
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> new BigDecimal(each.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Decimal decimal(BigDecimal value) {
    return Decimal.newBuilder().setValue(value.toPlainString()).build();
  }
}
